package org.ilo.spf.web.problem;

/** A well-formed request that a rule of the domain forbids as things stand. */
public class RuleViolated extends RuntimeException {

    private final String rule;

    /**
     * A refusal.
     *
     * @param rule the rule's name in kebab-case, which is also the problem type and a key in {@code rules.properties}
     * @param sentence what is forbidden here and why, with the figures
     */
    public RuleViolated(String rule, String sentence) {
        super(sentence);
        this.rule = rule;
    }

    /** The rule's name. */
    public String rule() {
        return rule;
    }
}
