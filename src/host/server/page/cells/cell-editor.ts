/** The editor that opens over a cell: plain text, since what it means is the host's matter. */
import { DocumentFlavor, HorizontalAlign, VerticalAlign } from '@univerjs/core';
import { Editor, IEditorService, useKeyboardEvent, useResize } from '@univerjs/docs-ui';
import { EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY } from '@univerjs/sheets-ui';
import { ComponentManager, KeyCode, useDependency } from '@univerjs/ui';
import { createElement, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Injector } from './univer';

type KeyConfig = NonNullable<Parameters<typeof useKeyboardEvent>[1]>;

interface Properties {
  readonly editorId: string;
  readonly className?: string;
  readonly isFocus?: boolean;
  readonly keyboardEventConfig: KeyConfig;
  readonly onMoveInEditor: KeyConfig['handler'];
}

const arrows = [KeyCode.ARROW_DOWN, KeyCode.ARROW_LEFT, KeyCode.ARROW_RIGHT, KeyCode.ARROW_UP];

export function installCellEditor(injector: Injector): void {
  injector.get(ComponentManager).register(EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY, CellEditor);
}

function CellEditor({ editorId, className, isFocus, keyboardEventConfig, onMoveInEditor }: Properties) {
  const editors = useDependency(IEditorService);
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  useLayoutEffect(() => {
    if (place.current === null) return;
    const canvasStyle = { backgroundColor: 'transparent' };
    const registered = editors.register(
      { autofocus: true, editorUnitId: editorId, initialSnapshot: blank(editorId), canvasStyle },
      place.current,
    );
    const made = editors.getEditor(editorId);
    if (made instanceof Editor) setEditor(made);
    return () => registered.dispose();
  }, [editors, editorId]);
  useEffect(() => {
    if (isFocus) editors.focus(editorId);
  }, [isFocus, editorId, editors]);
  const keys = useMemo((): KeyConfig => {
    const keyCodes = [...keyboardEventConfig.keyCodes, ...arrows.map((keyCode) => ({ keyCode }))];
    const handler: KeyConfig['handler'] = (key, meta) =>
      arrows.includes(key) ? onMoveInEditor(key, meta) : keyboardEventConfig.handler(key);
    return { keyCodes, handler };
  }, [keyboardEventConfig, onMoveInEditor]);
  useKeyboardEvent(isFocus === true, keys, editor);
  useResize(editor, false, false);
  return createElement('div', { className }, createElement('div', { ref: place, className: 'cell-editor' }));
}

function blank(id: string) {
  return {
    id,
    body: { dataStream: '\r\n', textRuns: [], customBlocks: [], customDecorations: [], customRanges: [] },
    documentStyle: {
      pageSize: { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY },
      documentFlavor: DocumentFlavor.UNSPECIFIED,
      marginTop: 0,
      marginBottom: 0,
      marginRight: 0,
      marginLeft: 0,
      paragraphLineGapDefault: 0,
      renderConfig: { horizontalAlign: HorizontalAlign.UNSPECIFIED, verticalAlign: VerticalAlign.TOP },
    },
  };
}
