package org.smartinteraction.people;

import org.jspecify.annotations.Nullable;

/**
 * What a member still needs to do something that members may.
 *
 * @param surer whether they have to be known more surely
 * @param rung the lowest that would be sure enough then; null where the space has none
 * @param age how old they have to be, or say that they are; 0 when they are old enough
 * @param resident whether they have to live here
 */
public record Lack(boolean surer, @Nullable Rung rung, int age, boolean resident) {}
