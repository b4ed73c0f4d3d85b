-- Pieces of words are damped with their words since: what was learnt before would read every long text a little wrong. As in 0019, the labels are all there:
-- contacts are read without them until a person trains again.

update classifiers set status = 'failed', fault = jsonb_build_object(
  'code', 'classifier.old-form',
  'ru', 'Версию обучил прежний выпуск Otklik, нынешний её не читает. Разметка цела: обучите классификатор заново и включите новую версию.',
  'en', 'This version was trained by an earlier release of Otklik and cannot be read by this one. Your labels are all there: train again and put the new version in use.')
where model is not null and get_byte(model, 7) <> 3;
