// The yardstick of labBudget.mjs: a slider over five charts as one writes them without a second thought.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';

const quarters = Array.from({ length: 18 }, (_, t) => t);

function Plain({ depth, height }) {
  const data = quarters.map((t) => ({ t, baseline: 200 + 8 * t, scenario: (200 + 8 * t) * (1 - (t > 2 ? depth : 0)) }));
  return (
    <LineChart width={440} height={height} data={data}>
      <CartesianGrid />
      <XAxis dataKey="t" />
      <YAxis domain={[0, 400]} />
      <Tooltip isAnimationActive={false} />
      <Line dataKey="baseline" stroke="#999" dot={false} isAnimationActive={false} />
      <Line dataKey="scenario" stroke="#b30" dot={false} isAnimationActive={false} />
    </LineChart>
  );
}

function Page() {
  const [depth, setDepth] = useState(0.5);
  return (
    <>
      <input
        type="range"
        min={0}
        max={0.95}
        step={0.01}
        value={depth}
        style={{ width: 300 }}
        onChange={(event) => setDepth(Number(event.target.value))}
      />
      <output data-part="figure">{depth}</output>
      {[0, 1, 2, 3, 4].map((k) => (
        <Plain key={k} depth={depth} height={140} />
      ))}
    </>
  );
}

createRoot(document.getElementById('root')).render(<Page />);
