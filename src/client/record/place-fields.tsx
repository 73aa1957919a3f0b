/** Where and who: one line while they are remembered, fields when they are to be set. */
import { useState } from 'preact/hooks';
import { AreaOptions, areaName, WithAreas } from '../shared/area-options';
import { useEnv } from '../shared/env';

interface Props {
  readonly area: string;
  readonly staff: string;
  readonly missing: boolean;
  readonly onChange: (next: { readonly area?: string; readonly staff?: string }) => void;
}

export function PlaceFields({ area, staff, missing, onChange }: Props) {
  const [open, setOpen] = useState(area === '');
  if (!open) return <Remembered area={area} staff={staff} onOpen={() => setOpen(true)} />;
  return (
    <>
      <AreaField area={area} missing={missing} onChange={onChange} />
      <StaffField staff={staff} onChange={onChange} />
    </>
  );
}

function Remembered({ area, staff, onOpen }: Pick<Props, 'area' | 'staff'> & { readonly onOpen: () => void }) {
  const env = useEnv();
  const { texts } = env;
  return (
    <div class="field remembered">
      <p>
        <span class="unseen">{texts.placeAndStaff} </span>
        <WithAreas text={areaName(area, env)} />
        <small>{staff === '' ? texts.noStaff : staff}</small>
      </p>
      <button type="button" class="quiet" aria-label={`${texts.placeAndStaff} ${texts.change}`} onClick={onOpen}>
        {texts.change}
      </button>
    </div>
  );
}

export function AreaField({ area, missing, onChange }: Omit<Props, 'staff'>) {
  const { texts } = useEnv();
  return (
    <div class="field">
      <label for="area">{texts.area}</label>
      <select
        id="area"
        required
        aria-invalid={missing}
        aria-describedby="area-fault"
        value={area}
        onChange={(event) => onChange({ area: event.currentTarget.value })}
      >
        <option value="">{texts.chooseArea}</option>
        <AreaOptions />
      </select>
      {missing && (
        <p id="area-fault" class="fault">
          {texts.needArea}
        </p>
      )}
    </div>
  );
}

export function StaffField({ staff, onChange }: Pick<Props, 'staff' | 'onChange'>) {
  const { options, texts } = useEnv();
  return (
    <div class="field">
      <label for="staff">
        {texts.staff} <small>{texts.optional}</small>
      </label>
      <input
        id="staff"
        type="text"
        list="staff-names"
        maxLength={100}
        autocomplete="off"
        value={staff}
        onInput={(event) => onChange({ staff: event.currentTarget.value })}
      />
      <datalist id="staff-names">
        {options.staff.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
