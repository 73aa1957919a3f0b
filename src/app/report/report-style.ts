/** The looks of the report's page, on the screen and on A4 upright. */

const FONTS = '"Yu Gothic","YuGothic","Hiragino Sans","Noto Sans JP",sans-serif';

/** `foot` stands at the bottom of each sheet of paper beside its number, as a CSS string. */
export const reportStyle = (foot: string): string => `
@page{size:A4 portrait;margin:15mm 15mm 17mm;@bottom-left{content:${foot};font:8pt ${FONTS};color:#5f6368}@bottom-right{content:counter(page) " / " counter(pages);font:8pt ${FONTS};color:#5f6368}}
*{box-sizing:border-box}
body{margin:0;background:#f1f3f4;color:#202124;font:14px/1.7 ${FONTS}}
nav{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:10px 16px;background:#fff;border-bottom:1px solid #dadce0}
nav p{margin:0;color:#5f6368;font-size:13px}
nav a,nav button{font:inherit;padding:6px 14px;border:1px solid #1a56c4;border-radius:4px;background:#fff;color:#1a56c4;text-decoration:none;cursor:pointer}
nav button{background:#1a56c4;color:#fff}
:focus-visible{outline:3px solid #f29900;outline-offset:2px}
main{max-width:860px;margin:16px auto;padding:40px 48px;background:#fff}
h1{margin:0 0 4px;font-size:21px;line-height:1.4}
.level1{margin:36px 0 8px;padding-bottom:4px;border-bottom:2px solid #202124;font-size:18px}
.level2{margin:24px 0 8px;font-size:16px}
.level3{margin:24px 0 6px;padding:4px 10px;background:#e8f0fe;font-size:15px}
.level4{margin:14px 0 2px;font-size:14px}
p{margin:2px 0 4px;white-space:pre-line}
.quiet{color:#5f6368;font-size:12px}
table{width:100%;margin:4px 0 10px;border-collapse:collapse;font-size:12.5px;line-height:1.45;font-variant-numeric:tabular-nums}
th,td{padding:3px 7px;border:1px solid #9aa0a6;text-align:left;vertical-align:middle}
thead :is(th,td){background:#e8eaed;white-space:pre-line;word-break:keep-all}
tbody th{font-weight:400;white-space:nowrap}
td{white-space:pre-line;word-break:auto-phrase}
.many :is(th,td){padding:3px 4px}
.months{table-layout:fixed;min-width:720px}
.months thead tr:first-child :nth-child(1){width:20%}
.months thead tr:first-child :nth-child(2){width:5.5%}
.months tbody th{white-space:normal}
.notes :is(th,td):last-child{width:64%}
.right,thead th.right{text-align:right}
.center,thead th.center,thead th[colspan]{text-align:center}
.total>*{font-weight:700;background:#f8f9fa}
.scroll{overflow-x:auto}
svg{display:block;width:100%;min-width:80px;height:12px}
@media(max-width:640px){main{margin:0;padding:20px 14px}}
@media print{
body{background:#fff;font-size:9.5pt;line-height:1.5}
nav{display:none}
main{max-width:none;margin:0;padding:0}
h1{font-size:14pt}
.level1{font-size:13pt;margin-top:18px}
.level2{font-size:12pt;margin:12px 0 4px}
.level3{font-size:11pt;margin:8px 0 4px}
.months{min-width:0}
.level4{font-size:10pt;margin-top:8px}
.scroll{overflow:visible;break-inside:avoid}
table{font-size:8.5pt;line-height:1.4}
th,td{padding:2px 6px}
.many{font-size:8pt}
.many :is(th,td){padding:2px 3px}
.quiet{font-size:8.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
:is(h1,h2,h3,h4,h5){break-after:avoid}
.page{break-before:page;margin-top:0}
.page+.page{break-before:auto}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;
