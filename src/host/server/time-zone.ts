/** Imported before all else: scripts, formulas and the host's own dates all live in the spreadsheet's time zone. */
process.env.TZ = 'Asia/Tokyo';
