import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** One banned piece of syntax: an esquery selector and the sentence the programmer reads. */
const aldrig = (selector, message) => ({ selector, message });

// The rules of the house, each with the only folder it does not hold for. A later block replaces the option list of an
// earlier one, so every block below is put together from these.
const OVERALLT = [
  aldrig(
    'ImportSpecifier[imported.name="forwardRef"], CallExpression[callee.name="forwardRef"]',
    'No forwardRef: imports between rooms run one way. Move the shared part to a lower room.',
  ),
  aldrig(
    ':matches(ImportDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=/^\\.{1,2}\\u002F(.*\\u002F)?index\\.js$/]',
    'No barrels: import the file that holds the thing.',
  ),
  aldrig('ExportAllDeclaration', 'No barrels: export a thing from the one file that holds it.'),
];

const KALLKOD = [
  ...OVERALLT,
  aldrig('ExportDefaultDeclaration', 'No default export: a thing has one name everywhere.'),
  aldrig('TSEnumDeclaration', 'No enum: declare `as const` and derive the union type.'),
];

const INSTALLNINGAR = [
  aldrig(
    'MemberExpression[object.name="process"][property.name="env"], ' +
      'MemberExpression[object.name="process"][property.value="env"], ' +
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"], ' +
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    'Only src/config reads process.env: ask Installningar instead.',
  ),
];

const KLOCKAN = [
  aldrig(
    'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], ' +
      'CallExpression[callee.object.name="Date"][callee.property.name="now"], ' +
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    'Time comes from Klocka (plattform/klocka): klocka.nu() or klocka.idag(). For a duration: performance.now().',
  ),
];

const STATUS = [
  aldrig(
    'AssignmentExpression > MemberExpression.left[property.name="status"], ' +
      'AssignmentExpression > MemberExpression.left[property.value="status"]',
    'Only the flow engine (src/floden) assigns a status: use utfor with a declared handling.',
  ),
];

// Text inside SQL: `update avvikelse set …, status = $1`. Not in plattform and database, which know no cases.
const STATUS_I_SQL = [
  aldrig(
    ':matches(TemplateElement[value.raw=/\\bset\\s+([^;]*,\\s*)?status\\s*=/i], Literal[value=/\\bset\\s+([^;]*,\\s*)?status\\s*=/i])',
    'Only the flow engine (src/floden) writes a status: use utfor with a declared handling.',
  ),
];

const syntax = (...regler) => ({ 'no-restricted-syntax': ['error', ...regler.flat()] });

const globala = (...namn) => Object.fromEntries(namn.map((ett) => [ett, 'readonly']));
const WEBBLASARE = [
  ...['window', 'document', 'navigator', 'location', 'history', 'console', 'fetch', 'sessionStorage'],
  ...['EventSource', 'FormData', 'HTMLElement', 'Event', 'URL', 'URLSearchParams', 'AbortController'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'requestAnimationFrame'],
];

export default defineConfig(
  { ignores: ['dist/**', 'data/**', 'coverage/**', 'node_modules/**'] },
  // A rule is changed here, for all, with a reason; never line by line.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...OVERALLT],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: globala(...Object.getOwnPropertyNames(globalThis), 'module') },
  },
  {
    // The only script that reaches a browser: served as it is, so it is checked for what a browser has.
    files: ['templates/static/**/*.js'],
    languageOptions: { sourceType: 'module', globals: globala(...WEBBLASARE) },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A Nest module is a class that only carries its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Decorated classes are left out by the rule itself: their imports are read when the program runs.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      // There is no enum (above): to ask each assignment for one took a quarter of the linting.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': true, 'ts-check': false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => undefinedReturningCall()` is how a callback is written on one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Nest declares its option types as classes; they are given as plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Nest's life-cycle methods and handlers are async by contract, with or without await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  { files: ['src/**/*.ts'], rules: syntax(KALLKOD, INSTALLNINGAR, KLOCKAN, STATUS, STATUS_I_SQL) },
  { files: ['src/config/**/*.ts'], rules: syntax(KALLKOD, KLOCKAN, STATUS, STATUS_I_SQL) },
  { files: ['src/plattform/**/*.ts', 'src/database/**/*.ts'], rules: syntax(KALLKOD, INSTALLNINGAR, KLOCKAN, STATUS) },
  { files: ['src/plattform/klocka/**/*.ts'], rules: syntax(KALLKOD, INSTALLNINGAR, STATUS) },
  { files: ['src/floden/**/*.ts'], rules: syntax(KALLKOD, INSTALLNINGAR, KLOCKAN) },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test reads answers (JSON, SQL rows, PDF trees) whose shape is the very thing it asserts.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // `json<Svar>(…)`: the test says what it expects to get.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true, allowWithDecorator: true }],
    },
  },
);
