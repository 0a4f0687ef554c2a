package org.ilo.spf.contracts.code;

/** A field of social protection that the programme works on, one of sixteen. */
public enum ThematicArea implements CodeList {

    OAP(ThematicGroup.HUMAN_RIGHT),
    SHP(ThematicGroup.HUMAN_RIGHT),
    UNP(ThematicGroup.HUMAN_RIGHT),
    INF(ThematicGroup.HUMAN_RIGHT),
    DIS(ThematicGroup.HUMAN_RIGHT),
    MIG(ThematicGroup.HUMAN_RIGHT),
    CLI(ThematicGroup.HUMAN_RIGHT),
    GEN(ThematicGroup.HUMAN_RIGHT),
    DIA(ThematicGroup.ROBUST_SYSTEMS),
    RBS(ThematicGroup.ROBUST_SYSTEMS),
    ASP(ThematicGroup.ROBUST_SYSTEMS),
    CUL(ThematicGroup.ROBUST_SYSTEMS),
    FIN(ThematicGroup.ROBUST_SYSTEMS),
    STA(ThematicGroup.ROBUST_SYSTEMS),
    ACT(ThematicGroup.ROBUST_SYSTEMS),
    DIG(ThematicGroup.ROBUST_SYSTEMS);

    private final ThematicGroup group;

    ThematicArea(ThematicGroup group) {
        this.group = group;
    }

    /** The group that the area falls into. */
    public ThematicGroup group() {
        return group;
    }
}
