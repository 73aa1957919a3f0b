/** The fields of what is written of an entry: how each is corrected, and which are asked for as details of a new one. */
import type { ComponentType } from 'preact';
import type { ContentColumn } from '../../domain/rows/columns';
import { NoteField } from './note-field';
import { OrganisationField } from './organisation-field';

export interface DetailProps {
  readonly value: string;
  /** The labels of what is counted by the organisation's name. */
  readonly counted: readonly string[];
  /** It was just asked for. */
  readonly focused: boolean;
  readonly onChange: (next: Partial<Readonly<Record<ContentColumn, string>>>) => void;
}

interface ContentField {
  /** A day, one of the areas, a line of text or several. */
  readonly input: 'day' | 'area' | 'line' | 'lines';
  /** Characters; the server takes no more. */
  readonly max: number;
  /** Its field among the details of a new entry; null where the form asks for it in any case. */
  readonly Detail: ComponentType<DetailProps> | null;
}

export const contentFields: { readonly [C in ContentColumn]: ContentField } = {
  date: { input: 'day', max: 60, Detail: null },
  area: { input: 'area', max: 200, Detail: null },
  staff: { input: 'line', max: 200, Detail: null },
  counterparty: { input: 'line', max: 200, Detail: OrganisationField },
  note: { input: 'lines', max: 2000, Detail: NoteField },
};
