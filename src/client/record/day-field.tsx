/** The day: today, yesterday, or another one. */
import { useState } from 'preact/hooks';
import { dayBefore, dayOfYear, dayText } from '../shared/day';
import { useEnv } from '../shared/env';

interface Props {
  readonly date: string;
  readonly today: string;
  readonly missing: boolean;
  readonly onChange: (next: { readonly date: string }) => void;
}

export function DayField({ date, today, missing, onChange }: Props) {
  const { options, texts } = useEnv();
  const yesterday = dayBefore(today);
  const [asked, setAsked] = useState(false);
  // A day outside the fiscal year would be refused.
  const offered = [today, yesterday].filter((day) => dayOfYear(day, options) !== '');
  const other = asked || !offered.includes(date);
  const pick = (day: string) => () => {
    setAsked(false);
    onChange({ date: day });
  };
  return (
    <fieldset class="field">
      <legend>{texts.date}</legend>
      <div class="segments">
        {offered.map((day) => (
          <Segment
            key={day}
            label={day === today ? texts.today : texts.yesterday}
            small={dayText(day, texts)}
            on={!other && date === day}
            onPick={pick(day)}
          />
        ))}
        <Segment
          label={texts.otherDay}
          small={other ? dayText(date, texts) : ''}
          on={other}
          onPick={() => setAsked(true)}
        />
      </div>
      {other && <OtherDay date={date} missing={missing} onChange={onChange} />}
    </fieldset>
  );
}

function OtherDay({ date, missing, onChange }: Omit<Props, 'today'>) {
  const { options, texts } = useEnv();
  return (
    <>
      <input
        id="date"
        type="date"
        required
        min={options.first}
        max={options.last}
        aria-label={texts.otherDayLabel}
        aria-invalid={missing}
        aria-describedby="date-fault"
        value={date}
        onInput={(event) => onChange({ date: event.currentTarget.value })}
      />
      {missing && (
        <p id="date-fault" class="fault">
          {texts.needDate}
        </p>
      )}
    </>
  );
}

interface SegmentProps {
  readonly label: string;
  readonly small: string;
  readonly on: boolean;
  readonly onPick: () => void;
}

function Segment({ label, small, on, onPick }: SegmentProps) {
  return (
    <label>
      <input type="radio" name="day" checked={on} onChange={onPick} />
      <span>
        {label}
        {small !== '' && <small>{small}</small>}
      </span>
    </label>
  );
}
