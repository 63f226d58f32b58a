import { useId, useState } from 'react';
import { dayToMs } from '../../base/dates.ts';
import { describeQuestion } from '../../ingest/describeAssumption.ts';
import type { Question } from '../../ingest/findings.ts';
import { type FileChoice, withAnswer } from '../../session/fileChoice.ts';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import styles from './files.module.css';

interface AskProps {
  readonly question: Question;
  readonly onAnswer: (answer: string) => void;
}

/** Cells of the file that the question is about, and what each answer would make of them. */
function Evidence({ question }: { readonly question: Question }) {
  const { evidence, choices } = question;
  const words = describeQuestion(question).choices;
  // Twelve columns of months would say less than one example does.
  const shown = choices.length <= 3 ? choices.filter(({ reads }) => reads.length > 0) : [];
  if (evidence.length === 0) return null;
  return (
    <div className={styles['scrollX']}>
      <table className={styles['evidence']}>
        <caption className="visually-hidden">Cells of the file, and what each answer makes of them</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">The file says</th>
            {shown.map(({ id }) => (
              <th key={id} scope="col">
                {words.get(id) ?? id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.slice(0, 4).map(({ line, value }, place) => (
            <tr key={`${line}-${value}`}>
              <th scope="row">{line}</th>
              <td>
                <code>{value === '' ? '(nothing)' : value}</code>
              </td>
              {shown.map(({ id, reads }) => (
                <td key={id}>{reads[place] === '' ? 'no value' : (reads[place] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A day, typed: for a table whose figures carry none. */
function AskDay({ question, onAnswer }: AskProps) {
  const id = useId();
  const [day, setDay] = useState('');
  const whole = day.length === 10 && dayToMs(day) !== null;
  return (
    <form
      className={styles['inline']}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) onAnswer(day);
      }}
    >
      <label htmlFor={id}>{describeQuestion(question).ask}</label>
      <input id={id} type="date" className={styles['field']} value={day} onChange={(e) => setDay(e.target.value)} />
      <button type="submit" className={styles['button']} disabled={!whole}>
        Use this day
      </button>
    </form>
  );
}

function Ask({ question, onAnswer }: AskProps) {
  const name = useId();
  const { ask, choices } = describeQuestion(question);
  if (question.code === 'which-period') return <AskDay question={question} onAnswer={onAnswer} />;
  if (question.choices.length > 4) {
    return (
      <>
        <SelectMenu
          label={ask}
          choices={[
            { value: '', label: 'Choose', disabled: true },
            ...question.choices.map(({ id }) => ({ value: id, label: choices.get(id) ?? id })),
          ]}
          value={question.assumed ?? ''}
          onChange={onAnswer}
        />
        <Evidence question={question} />
      </>
    );
  }
  return (
    <fieldset className={styles['ask']}>
      <legend>{ask}</legend>
      <Evidence question={question} />
      {question.choices.map(({ id }) => (
        <label key={id} className={styles['choice']}>
          <input type="radio" name={name} value={id} checked={question.assumed === id} onChange={() => onAnswer(id)} />{' '}
          {choices.get(id) ?? id}
          {question.assumed === id && <em className={styles['assumed']}> assumed</em>}
        </label>
      ))}
      {question.choices.length === 0 && <p className={styles['small']}>Say it under “What the columns are” below.</p>}
    </fieldset>
  );
}

interface QuestionsProps {
  /** Without an answer nothing goes on. */
  readonly open: readonly Question[];
  /** With an answer in force that may deserve another. */
  readonly assumed: readonly Question[];
  readonly choice: FileChoice;
  readonly onChoose: (choice: FileChoice) => void;
}

/** Only what the file cannot say by itself, with its own rows, and the answers given so far. */
export function Questions({ open, assumed, choice, onChoose }: QuestionsProps) {
  const answer = (id: string) => (value: string) => onChoose(withAnswer(choice, id, value));
  const answered = choice.answers.filter(({ question }) => ![...open, ...assumed].some(({ id }) => id === question));
  if (open.length + assumed.length + answered.length === 0) return null;
  return (
    <section className={styles['questions']} aria-label="Questions about the file">
      {open.map((question) => (
        <div key={question.id} className={styles['question']} data-open="">
          <Ask question={question} onAnswer={answer(question.id)} />
        </div>
      ))}
      {assumed.map((question) => (
        <div key={question.id} className={styles['question']}>
          <Ask question={question} onAnswer={answer(question.id)} />
        </div>
      ))}
      {answered.map(({ question, answer: given }) => (
        <p key={question} className={styles['small']}>
          You answered “{given}” for {question.replace(':', ' of ').replaceAll('-', ' ')}.{' '}
          <button
            type="button"
            className={styles['link']}
            onClick={() =>
              onChoose({ ...choice, answers: choice.answers.filter((each) => each.question !== question) })
            }
          >
            Take it back
          </button>
        </p>
      ))}
    </section>
  );
}
