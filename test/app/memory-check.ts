/** The tab of 点検 in memory, and problems of the structure as they are given. */

import type { CheckPort } from '../../src/app/ports/check';
import type { Problem } from '../../src/domain/problems/problem';
import type { ShownProblem } from '../../src/schema/requests/answers';
import type { MemoryService } from './memory-service';

export class MemoryCheck implements CheckPort {
  structure: Problem[] = [];
  shown: readonly ShownProblem[] = [];

  constructor(private readonly service: MemoryService) {}

  structureProblems(): readonly Problem[] {
    this.service.read(2);
    return this.structure;
  }

  show(problems: readonly ShownProblem[]): void {
    this.service.write();
    this.shown = problems;
  }
}
