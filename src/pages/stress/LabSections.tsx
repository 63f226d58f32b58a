import type { ScenarioStore } from '../../session/scenarioStore.ts';

interface LabSectionsProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
}

/** What else can be asked of the same scenario, section by section; each is drawn when it comes near the window. */
export function LabSections(_: LabSectionsProps) {
  return null;
}
