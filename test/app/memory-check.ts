/** The tab of 点検 in memory, and problems of the structure as they are given. */

import type { CheckLine, CheckPort } from '../../src/app/ports/check';
import type { Problem } from '../../src/domain/problems/problem';
import type { ShownProblem } from '../../src/schema/requests/answers';
import type { MemoryService } from './memory-service';

export class MemoryCheck implements CheckPort {
  structure: Problem[] = [];
  shown: readonly ShownProblem[] = [];
  lines: readonly CheckLine[] = [];

  constructor(private readonly service: MemoryService) {}

  structureProblems(): readonly Problem[] {
    this.service.read(2);
    return this.structure;
  }

  show(lines: readonly CheckLine[]): void {
    this.service.write();
    this.lines = lines;
    this.shown = lines.map(({ problem }) => problem);
  }
}
