package org.smartinteraction.space;

/** There is nothing at this address, or nothing that this person may know of. */
public class NoSuchPage extends RuntimeException {}
