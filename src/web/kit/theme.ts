import {
  Button,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  Kbd,
  type MantineColorsTuple,
  Modal,
  Tooltip,
} from "@mantine/core";

/** Neutral greys for light, with the darker half strong enough to be read as text (>= 4.5:1 from shade 6). */
const gray: MantineColorsTuple = [
  "#f7f8f9",
  "#f0f1f4",
  "#e5e7eb",
  "#d7dae0",
  "#c3c7cf",
  "#989ea9",
  "#666c78",
  "#4a4f5a",
  "#31353e",
  "#1b1e25",
];

/** The same greys for dark: 0-2 are text (2 is the dimmed one), 4-9 surfaces from raised to deepest. */
const dark: MantineColorsTuple = [
  "#e3e5ea",
  "#c3c7cf",
  "#9aa0ac",
  "#6b717d",
  "#3a3e47",
  "#2c2f37",
  "#22252b",
  "#17191e",
  "#121418",
  "#0d0e11",
];

/** The one accent. Shade 6 carries white text, shade 3 is readable on dark. */
const accent: MantineColorsTuple = [
  "#eef0fc",
  "#dadef8",
  "#bac2f2",
  "#9aa6f0",
  "#7483e6",
  "#5868d8",
  "#4554c8",
  "#3945ab",
  "#2f398b",
  "#262f6f",
];

const heights = { xs: "1.75rem", sm: "2rem", md: "2.25rem" };
const height = (size: unknown) => heights[(size as keyof typeof heights) ?? "sm"];

/** Quiet, dense, aligned: 14 px text, 32 px controls, small radii, hairline borders in place of shadows. */
export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 5 },
  colors: { gray, dark, accent },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.25rem", xl: "2rem" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  defaultRadius: "md",
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.3" },
      h2: { fontSize: "1rem", lineHeight: "1.4" },
      h3: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Button: Button.extend({
      vars: (_theme, props) => ({
        root: height(props.size) ? { "--button-height": height(props.size), "--button-fz": "0.8125rem" } : {},
      }),
    }),
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper: height(props.size)
          ? { "--input-height": height(props.size), "--input-fz": "0.8125rem" }
          : {},
      }),
    }),
    // Options are made when a list opens: hundreds of hidden ones would slow every screen that has a select.
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    Kbd: Kbd.extend({
      styles: {
        root: { fontFamily: "inherit", fontWeight: 500, borderBottomWidth: 1, padding: "0.125rem 0.375rem" },
      },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: "lg", overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontWeight: 600 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontWeight: 600 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 300, fz: "xs" } }),
  },
});

/** Colours by meaning. Growing pain is `worse`, fading `better`; both are read also by words and signs, never by colour alone. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-text": "#1b1e25",
    "--mantine-color-dimmed": "#5f6571",
    "--mantine-color-placeholder": "#6b7280",
    "--mantine-color-error": "#b3261e",
    "--otklik-surface": "#ffffff",
    "--otklik-surface-sunk": "#f7f8f9",
    "--otklik-rail": "#f3f4f6",
    "--otklik-hairline": "#e5e7eb",
    "--otklik-hover": "#f0f1f4",
    "--otklik-waiting": "#e9ebef",
    "--otklik-chosen": "#e7eafa",
    "--otklik-accent-text": "#3945ab",
    "--otklik-worse": "#b3261e",
    "--otklik-better": "#1c7043",
    "--otklik-warn": "#8a5300",
    "--otklik-worse-soft": "#fcebea",
    "--otklik-better-soft": "#e6f4ec",
    "--otklik-warn-soft": "#fdf2dd",
    "--otklik-mark": "#fdeab0",
  },
  dark: {
    "--mantine-color-body": "#17191e",
    "--mantine-color-text": "#e3e5ea",
    "--mantine-color-dimmed": "#9aa0ac",
    "--mantine-color-placeholder": "#8f95a1",
    "--mantine-color-error": "#ff9c94",
    "--otklik-surface": "#17191e",
    "--otklik-surface-sunk": "#121418",
    "--otklik-rail": "#121418",
    "--otklik-hairline": "#2c2f37",
    "--otklik-hover": "#22252b",
    "--otklik-waiting": "#2a2e36",
    "--otklik-chosen": "#272c4a",
    "--otklik-accent-text": "#a9b4f5",
    "--otklik-worse": "#ff9c94",
    "--otklik-better": "#7fd6a3",
    "--otklik-warn": "#f0c274",
    "--otklik-worse-soft": "#3a1f1e",
    "--otklik-better-soft": "#1a3226",
    "--otklik-warn-soft": "#382a12",
    "--otklik-mark": "#5c4a12",
  },
});
