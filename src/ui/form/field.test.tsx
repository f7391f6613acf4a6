import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Choices } from './choices.tsx';
import { TextField } from './text-field.tsx';

const fault = 'Write a name.';
const opening = (html: string, tag: string) => html.match(new RegExp(`<${tag}[^>]*>`))?.[0] ?? '';

test('a field that is in order is described by its help alone and is not called invalid', () => {
  const input = opening(renderToStaticMarkup(<TextField name="title" label="Title" help="Few words." />), 'input');
  expect(input).toContain('aria-describedby="title-help"');
  expect(input).not.toContain('aria-invalid');
});

test('a field at fault is called invalid and described by its help, then by what is wrong', () => {
  const html = renderToStaticMarkup(<TextField name="title" label="Title" help="Few words." fault={fault} />);
  expect(opening(html, 'input')).toContain('aria-describedby="title-help title-fault"');
  expect(opening(html, 'input')).toContain('aria-invalid="true"');
  expect(html).toMatch(/<p id="title-fault"[^>]*>Write a name\.<\/p>/);
});

test('a field with nothing to add points at nothing', () => {
  expect(renderToStaticMarkup(<TextField name="title" label="Title" />)).not.toContain('aria-describedby');
});

test('a label names its control, also where the id is not the name', () => {
  const html = renderToStaticMarkup(<TextField id="second-title" name="title" label="Title" />);
  expect(html).toContain('<label for="second-title">Title</label>');
  expect(opening(html, 'input')).toContain('id="second-title"');
});

test('a group at fault is described as a whole, and each answer by its own help', () => {
  const html = renderToStaticMarkup(
    <Choices
      name="consent"
      label="May we keep it?"
      fault={fault}
      defaultValue="no"
      options={[
        { value: 'yes', words: 'Yes', help: 'For two years.' },
        { value: 'no', words: 'Not asked yet' },
      ]}
    />,
  );
  expect(opening(html, 'fieldset')).toContain('aria-describedby="consent-fault"');
  expect(html).toContain('aria-describedby="consent-yes-help"');
  expect(html.match(/checked=""/g)).toHaveLength(1);
});
