/**
 * The component kit: the look, the words and the small accessible components all other modules build their views from.
 *
 * <p><b>Words.</b> {@link org.smartinteraction.ui.Texts#t} says a text in the person's language, {@code Texts.in(locale)}
 * in a given one; it also writes numbers, money and dates. Texts stand in {@code <feature>_uk.properties} and
 * {@code <feature>_en.properties} beside the feature. The language comes from {@link
 * org.smartinteraction.ui.LanguageResolver}; {@code ?lang=en} on any page changes it.
 *
 * <p><b>A view</b> is a {@code Div} inside the frame, which has class {@code si-page}. It begins with a {@link
 * org.smartinteraction.ui.PageHeader}: the heading, a lead, one primary action. Residents get {@link
 * org.smartinteraction.ui.Cards} of {@link org.smartinteraction.ui.CardLink}, officials a {@code Grid}; both get an
 * {@link org.smartinteraction.ui.EmptyState} where there is nothing and a {@link org.smartinteraction.ui.FilterBar}
 * whose values stand in the address. {@link org.smartinteraction.ui.Layouts} sets things beside and under one another.
 * A status is a {@link org.smartinteraction.ui.StatusBadge}, a number a {@link
 * org.smartinteraction.ui.ProgressNumber}, money by source a {@link org.smartinteraction.ui.MoneyBar}. What was done is
 * told by a {@link org.smartinteraction.ui.Notice}; what cannot be undone is asked first by {@link
 * org.smartinteraction.ui.Confirm}.
 *
 * <p><b>The frame</b> around views is {@link org.smartinteraction.ui.AppFrame}; a layout extends it.
 *
 * <p><b>The look</b> is in the {@code frontend} jar: {@code styles/tokens.css} (colours, type, spaces, light and dark),
 * {@code styles/kit.css} (all parts, with the list of class names on top), {@code styles/app.css} (Vaadin's Aura tuned to
 * them), {@code styles/plain.css} (form controls of plain HTML pages, which use the same class names). A space sets only
 * the properties {@link org.smartinteraction.ui.Contrast#accent} makes of its colour. Pictures of numbers and maps are
 * the elements {@code elements/si-chart.js} and {@code elements/si-map.js}, loaded by the pages that show them; nothing
 * here needs Node.
 */
@NullMarked
package org.smartinteraction.ui;

import org.jspecify.annotations.NullMarked;
