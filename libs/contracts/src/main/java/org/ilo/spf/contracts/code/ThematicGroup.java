package org.ilo.spf.contracts.code;

/** One of the two groups that the thematic areas fall into. */
public enum ThematicGroup implements CodeList {

    HUMAN_RIGHT,
    ROBUST_SYSTEMS;
}
