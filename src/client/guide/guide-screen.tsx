/** The guide, by section, with a search. Its sections come with the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormTexts } from '../../i18n/ja/form/form';
import { searchGuide } from './search';

/** The sections as they were built into the page. */
function sections(): DocumentFragment | null {
  const kept = document.getElementById('guide');
  return kept instanceof HTMLTemplateElement ? document.importNode(kept.content, true) : null;
}

export function GuideScreen({ texts: { guide: words } }: { readonly texts: FormTexts }) {
  const place = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    place.current?.replaceChildren(sections() ?? '');
  }, []);
  return (
    <div class="guide">
      <div class="field search">
        <label for="wanted">{words.search}</label>
        <input
          id="wanted"
          type="search"
          autocomplete="off"
          placeholder={words.example}
          aria-describedby="found"
          onInput={({ currentTarget: { value } }) => setFound(place.current && searchGuide(place.current, value))}
        />
        <p id="found" class="hint" role="status">
          {found === null ? '' : words.found(found)}
        </p>
      </div>
      <div ref={place} lang="ja" />
    </div>
  );
}
