// Mantine's mixins (light, dark, hover, rem). Widths are written plainly in media queries: 48em is where a phone ends.
module.exports = { plugins: { "postcss-preset-mantine": {} } };
