/**
 * Lines that tell how a run went on and ended: tasks that start, critical stops, and the closing sentences.
 * Where a run can fail twice (the wizard offers Retry), the later mark counts.
 */
import type { Outcome } from '../run';
import { keepNotable } from './messages';
import type { Reader, ReaderEntry, RunDraft } from './run-draft';
import { startTask } from './under-way';

const readCompleted: Reader = (draft, entry) => {
  draft.completedLine = entry.line;
};

const readIncomplete: Reader = (draft, entry) => {
  draft.incompleteLine = entry.line;
};

const readPrerequisiteStop: Reader = (draft, entry) => {
  draft.prerequisiteStopLine = entry.line;
};

const readCritical: Reader = (draft, entry) => {
  draft.criticalLine = entry.line;
  keepNotable(draft, entry);
};

/** A task that starts leaves the errors of the task before it without a reference; a repeated check replaces the earlier one. */
const readTask: Reader = (draft, entry) => {
  draft.unreferenced = [];
  startTask(draft, entry.text);
  if (!/^Setup launched task 'test-SetupPrerequisites\b/i.test(entry.text)) return;
  if (draft.rules.length === 0 && draft.failed.length === 0 && draft.notices.length === 0) return;
  draft.rules = [];
  draft.failed = [];
  draft.notices = [];
  draft.prerequisiteStopLine = 0;
  draft.supersededCheckLine = entry.line;
};

export const markReaders: readonly ReaderEntry[] = [
  ['The Exchange Server setup operation completed successfully', readCompleted],
  ["The Exchange Server setup operation didn't complete", readIncomplete],
  ['Exchange Server installation failed during prereq check', readPrerequisiteStop],
  ['Setup is stopping now because of', readCritical],
  ['Setup launched task', readTask],
];

/**
 * `cut-off` means that nothing failed and nothing says that Setup completed: the end is missing,
 * or somebody closed the wizard.
 */
export function outcomeOf(draft: RunDraft): Outcome {
  const failedAt = Math.max(draft.incompleteLine, draft.criticalLine, draft.prerequisiteStopLine);
  if (draft.completedLine > failedAt) return 'succeeded';
  if (draft.prerequisiteStopLine > draft.criticalLine) return 'failed-prerequisites';
  if (failedAt > 0 || draft.errors.length > 0) return 'failed';
  return 'cut-off';
}
