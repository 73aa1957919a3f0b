/** The form's address as a QR code, with an area and a person filled in: printed, it opens the form on a phone. */
import { useState } from 'preact/hooks';
import { encode } from 'uqr';
import { AreaOptions, areaName, WithAreas } from '../shared/area-options';
import { useEnv } from '../shared/env';

interface Props {
  readonly area: string;
  readonly staff: string;
  /** Opens the guide, which says how the form becomes a page. */
  onGuide(): void;
}

/** Modules that are left white around a code, as the standard asks. */
const QUIET = 4;

export function AddressPart({ onGuide, ...remembered }: Props) {
  const env = useEnv();
  const { options, texts } = env;
  const [area, setArea] = useState(remembered.area);
  const [staff, setStaff] = useState(remembered.staff);
  const words = texts.address;
  const address = addressFor(options.address, { area, staff: staff.trim() });
  return (
    <section class="progress" aria-label={words.title}>
      <h2>{words.title}</h2>
      {options.address === '' ? (
        <>
          <p class="hint">{words.notDeployed}</p>
          <button type="button" class="plain" onClick={onGuide}>
            {words.toGuide}
          </button>
        </>
      ) : (
        <>
          <p class="hint">{words.hint}</p>
          <div class="field">
            <label for="address-area">{texts.area}</label>
            <select id="address-area" value={area} onChange={(event) => setArea(event.currentTarget.value)}>
              <option value="">{words.anyArea}</option>
              <AreaOptions />
            </select>
          </div>
          <div class="field">
            <label for="address-staff">
              {texts.staff} <small>{texts.optional}</small>
            </label>
            <input
              id="address-staff"
              type="text"
              maxLength={100}
              autocomplete="off"
              value={staff}
              onInput={(event) => setStaff(event.currentTarget.value)}
            />
          </div>
          <figure class="printed">
            <figcaption>
              <WithAreas
                text={[texts.title, areaName(area, env), staff.trim()].filter((part) => part !== '').join('　')}
              />
            </figcaption>
            <QrCode text={address} label={words.code} />
            <p class="address">{decodeURI(address)}</p>
          </figure>
          <button type="button" class="plain" onClick={() => print()}>
            {words.print}
          </button>
        </>
      )}
    </section>
  );
}

/** The form's address with what is not blank filled in. */
function addressFor(form: string, filled: Readonly<Record<'area' | 'staff', string>>): string {
  const query = Object.entries(filled).filter(([, value]) => value !== '');
  return query.length === 0 ? form : `${form}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
}

/** Dark on white whatever the page's colours: readers of codes expect that. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
