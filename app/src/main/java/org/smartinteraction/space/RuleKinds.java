package org.smartinteraction.space;

import java.util.List;

/** Knows rules which a space can take into its statute, because some feature keeps to them. One bean per feature. */
public interface RuleKinds {

    /** The rules, in the order they are offered. */
    List<RuleKind> ruleKinds();
}
