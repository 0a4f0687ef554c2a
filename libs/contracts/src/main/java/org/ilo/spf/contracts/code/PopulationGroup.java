package org.ilo.spf.contracts.code;

/** A group of persons by which figures are broken down, after SDG indicator 1.3.1. */
public enum PopulationGroup implements CodeList {

    CHILDREN,
    UNEMPLOYED,
    OLDER_PERSONS,
    PERSONS_WITH_DISABILITIES,
    PREGNANT_WOMEN,
    NEWBORNS,
    WORK_INJURY_VICTIMS,
    POOR_AND_VULNERABLE;
}
