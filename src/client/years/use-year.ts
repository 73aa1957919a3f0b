/** The course of starting a year: what would happen, what is decided, and how it went. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AreaChangeKind } from '../../domain/plan/area-changes';
import type { IndicatorAct } from '../../domain/years/next-year';
import type { ValueOf } from '../shared/answers';
import { sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { RequestIds } from '../shared/request-ids';
import { call } from '../shared/server';
import { useTask } from '../shared/use-task';
import { keepDecisions, keptDecisions, nothingDecided } from './kept-decisions';

export type YearLook = ValueOf<'startYear'>;

/** Of one indicator; left out is as it was. */
export interface Decided {
  readonly target?: 'actual' | 'blank' | 'number';
  readonly number?: string;
  readonly act?: IndicatorAct;
  readonly label?: string;
}

export interface AreaDecision {
  readonly kind: AreaChangeKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What is decided, kept in this browser until the year is started. */
export interface Decisions {
  readonly indicators: Readonly<Record<string, Decided>>;
  readonly areas: readonly AreaDecision[];
}

export interface YearTask {
  readonly look: YearLook | null;
  /** Nothing is left to ask. */
  readonly isStarted: boolean;
  readonly decisions: Decisions;
  readonly busy: boolean;
  readonly said: readonly string[];
  decide(decisions: Decisions): void;
  again(): void;
  start(): void;
}

export function useYear(): YearTask {
  const { language, options, texts } = useEnv();
  const ids = useRef(new RequestIds());
  const [look, setLook] = useState<YearLook | null>(null);
  const [isStarted, setIsStarted] = useState(false);
  const [decisions, setDecisions] = useState<Decisions>(() => keptDecisions());
  const { busy, said, run } = useTask();
  const year = Number(options.first.slice(0, 4)) + 1;

  const ask = async (confirmed: boolean): Promise<readonly string[]> => {
    // The look asks of nothing that is decided, so that what cannot be is still there to be changed.
    const params = confirmed ? paramsOf(decisions) : {};
    const requestId = ids.current.idFor(JSON.stringify([year, params]));
    const answer = await call('startYear', { requestId, year, ...params, confirmed });
    if (!answer.ok) return sentences(language, answer.problems);
    setLook(confirmed ? null : answer.value);
    if (!confirmed) {
      // What 設定 says already is not asked again.
      setDecisions((now) => (now === nothingDecided ? { ...now, areas: answer.value.areaChanges } : now));
      return [];
    }
    keepDecisions(null);
    setIsStarted(true);
    return [texts.year.started(answer.value.name)];
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked once, when the screen opens
  useEffect(() => void run(() => ask(false)), []);
  return {
    ...{ look, isStarted, decisions, busy, said },
    decide: (next) => {
      setDecisions(next);
      keepDecisions(next);
    },
    again: () => void run(() => ask(false)),
    start: () => void run(() => ask(true)),
  };
}

/** As the request wants them. */
function paramsOf({ indicators, areas }: Decisions) {
  const all = Object.entries(indicators);
  return {
    targets: all.flatMap(([indicator, { target, number = '' }]) => {
      if (target === undefined) return [];
      return [{ indicator, target: target === 'number' ? Number(number) : target }];
    }),
    indicators: all.flatMap(([indicator, { act, label }]) => {
      if (act === undefined || act === 'keep') return [];
      const named = label === undefined || label.trim() === '' ? {} : { label: label.trim() };
      return [{ indicator, act, ...named, ...(act === 'redefine' ? { key: `${indicator}2` } : {}) }];
    }),
    areas: areas.map(({ kind, from, to }) => ({ kind, from: [...from], to: [...to] })),
  };
}
