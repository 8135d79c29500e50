package org.smartinteraction.space;

/** Fills demonstration spaces with content of one feature, so that each screen looks lived in. A bean of its feature. */
public interface DemoContent {

    /** Lower numbers come first: issues before the solutions that answer them. */
    int order();

    /** Fills the bound space, which is new. Acts are done through the feature's own service, as members of the stage. */
    void fill(DemoStage stage);
}
