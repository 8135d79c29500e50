package org.smartinteraction.space;

/**
 * One thing in which two configurations differ.
 *
 * @param subject what it is about, the same for every change of one thing; two people who change one subject disagree
 * @param text the change as a sentence for people
 */
record Difference(String subject, String text) {}
