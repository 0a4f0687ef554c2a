package org.ilo.spf.gateway.query;

import org.ilo.spf.gateway.catalogue.Reduction;

/** The rules that say how much of what is chosen counts, as SQL. */
final class Counting {

    private static final String SUM = """
            counted as (
                select chosen.*, case when exclusion is null then part else 0 end as counted, exclusion as reason
                  from chosen
            )
            """;

    private static final String SUM_FIGURES = "coalesce(sum(counted), 0) as value, count(*) as considered";

    /** The subjects in a cell; by which of its records a subject is counted matters to the lineage only. */
    private static final String SUBJECTS = """
            subjects as (
                select %1$s subject, case when count(*) filter (where exclusion is null) = 0 then 'NONE' end as exclusion,
                       count(*) as records
                  from chosen
                 group by %1$s subject
            )
            """;

    private static final String DISTINCT_FIGURES = "count(*) filter (where exclusion is null) as value,"
            + " coalesce(sum(records), 0) as considered";

    /** The earliest record of a subject in a cell counts for it. */
    private static final String DISTINCT = """
            numbered as (
                select chosen.*,
                       row_number() over (partition by %s subject, exclusion is null
                                              order by lower(valid_during), reference collate "C", id) as nth
                  from chosen
            ), counted as (
                select numbered.*,
                       case when exclusion is null and nth = 1 then 1 else 0 end as counted,
                       case when exclusion is not null then exclusion when nth > 1 then 'SAME_COUNTRY' end as reason
                  from numbered
            )
            """;

    /** Groups by their rules, and records in none. What share a record has of its group matters to the lineage only. */
    private static final String UNITED = united("");

    /** The same for records in groups only. */
    private static final String UNITED_IN_GROUPS = united("where overlap_group is not null");

    /** The value with its bounds: the sum of the largest record of each group, and of all records. */
    private static final String UNITED_FIGURES = "coalesce(sum(n) filter (where counts), 0) as value,"
            + " coalesce(sum(records), 0) as considered,"
            + " coalesce(sum(largest) filter (where counts), 0) as lower,"
            + " coalesce(sum(together) filter (where counts), 0) as upper,"
            + " coalesce(sum(alone) filter (where counts), 0) as alone";

    /**
     * Countries are disjoint, even within a group. A record in no group is disjoint from all others. Shares of a stated union
     * are proportional; what rounding down leaves over goes to the largest remainders.
     */
    private static final String OVERLAP = """
            measured as (
                select chosen.*,
                       sum(part) over same as together,
                       max(part) over same as largest,
                       row_number() over (same order by part desc, reference collate "C", id) as nth
                  from chosen
                 where overlap_group is not null
                window same as (partition by %1$s overlap_group, country, exclusion is null)
            ), united as (
                select measured.*, least(greatest(coalesce(stated_union, together), largest), together) as n from measured
            ), shared as (
                select united.*,
                       coalesce(div(part * n, nullif(together, 0)), 0) as share,
                       coalesce(mod(part * n, nullif(together, 0)), 0) as remainder
                  from united
            ), ranked as (
                select shared.*,
                       n - sum(share) over same as left_over,
                       row_number() over (same order by remainder desc, reference collate "C", id) as turn
                  from shared
                window same as (partition by %1$s overlap_group, country, exclusion is null)
            ), compared as (
                select * from ranked
                union all
                select chosen.*, part, part, 1, part, part, 0, 0, 1 from chosen where overlap_group is null
            ), counted as (
                select compared.*,
                       case when exclusion is not null then 0
                            when overlap_rule = 'HIGHEST' then case nth when 1 then part else 0 end
                            when overlap_rule = 'STATED_UNION' then share + case when turn <= left_over then 1 else 0 end
                            else part end as counted,
                       case when exclusion is not null then exclusion
                            when overlap_rule = 'HIGHEST' and nth > 1 then 'NOT_THE_HIGHEST'
                            when overlap_rule = 'STATED_UNION' and n < together then 'STATED_UNION' end as reason
                  from compared
            )
            """;

    /** The value of the records in overlap groups. */
    static final Values VALUES_IN_GROUPS = new Values(UNITED_IN_GROUPS, UNITED_FIGURES, "united", "bool_or(counts)");

    private static final String ANY_COUNTS = "count(*) filter (where exclusion is null) > 0";

    /**
     * How the values of cells are computed.
     *
     * @param statements from {@code chosen} on, with a place for the keys of the cells
     * @param figures what is selected for a cell
     * @param from the last of the statements
     * @param counts the condition that anything in a cell counts
     */
    record Values(String statements, String figures, String from, String counts) {
    }

    private Counting() {
    }

    static Values values(Reduction reduction) {
        return switch (reduction) {
            case SUM -> new Values(SUM, SUM_FIGURES, "counted", ANY_COUNTS);
            case DISTINCT -> new Values(SUBJECTS, DISTINCT_FIGURES, "subjects", ANY_COUNTS);
            case OVERLAP -> new Values(UNITED, UNITED_FIGURES, "united", "bool_or(counts)");
        };
    }

    /** How much of each record counts and why: the statements from {@code chosen} to {@code counted}. */
    static String records(Reduction reduction) {
        return switch (reduction) {
            case SUM -> SUM;
            case DISTINCT -> DISTINCT;
            case OVERLAP -> OVERLAP;
        };
    }

    /** The columns of a record {@code r} that values depend on, apart from cell and part. */
    static String columns(Reduction reduction) {
        return switch (reduction) {
            case SUM -> "r.exclusion";
            case DISTINCT -> "r.exclusion, r.subject";
            case OVERLAP ->
                "r.exclusion, r.overlap_group, r.overlap_rule, r.stated_union, r.country";
        };
    }

    /** Records in no group are added up in the same pass, as a group of their own. */
    private static String united(String condition) {
        return """
                groups as (
                    select %1$s exclusion is null as counts, overlap_group is null as is_alone, count(*) as records,
                           sum(part) as together, max(part) as largest,
                           min(overlap_rule) as overlap_rule, min(stated_union) as stated_union
                      from chosen
                """ + condition + """

                     group by %1$s overlap_group, case when overlap_group is not null then country end, exclusion is null
                ), united as (
                    select %1$s counts, records, together,
                           case when is_alone then together else largest end as largest,
                           case overlap_rule
                               when 'HIGHEST' then largest
                               when 'STATED_UNION' then least(greatest(coalesce(stated_union, together), largest), together)
                               else together end as n,
                           case when is_alone then together else 0 end as alone
                      from groups
                )
                """;
    }
}
