import { useSyncExternalStore } from 'react';
import { noneSaved, onSaved, recentScenarios, type SavedScenario, savedScenarios } from './savedScenarios.ts';

/** The scenarios kept in this browser: those given a name, and those set lately. */
export function useSavedScenarios(): {
  readonly saved: readonly SavedScenario[];
  readonly recent: readonly SavedScenario[];
} {
  const saved = useSyncExternalStore(onSaved, savedScenarios, noneSaved);
  const recent = useSyncExternalStore(onSaved, recentScenarios, noneSaved);
  return { saved, recent };
}
