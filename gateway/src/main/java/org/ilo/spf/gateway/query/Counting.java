package org.ilo.spf.gateway.query;

import org.ilo.spf.gateway.catalogue.Reduction;

/** The rules that say how much of each record counts, as SQL from {@code chosen} to {@code counted}. */
final class Counting {

    static final String SUM = """
            counted as (
                select chosen.*, case when exclusion is null then part else 0 end as counted, exclusion as reason
                  from chosen
            )
            """;

    static final String SUM_FIGURES = "coalesce(sum(counted), 0) as value, count(*) as considered";

    /** The subjects in a cell; which of its records a subject is counted by matters to the lineage only. */
    static final String SUBJECTS = """
            subjects as (
                select %1$s subject, case when count(*) filter (where exclusion is null) = 0 then 'NONE' end as exclusion,
                       count(*) as records
                  from chosen
                 group by %1$s subject
            )
            """;

    static final String DISTINCT_FIGURES = "count(*) filter (where exclusion is null) as value,"
            + " coalesce(sum(records), 0) as considered";

    /** The earliest record of a subject in a cell counts for it. */
    static final String DISTINCT = """
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

    /** Groups by their rules, and what is in none. What a record's share of its group is matters to the lineage only. */
    static final String UNITED = united("");

    /** What of {@link #UNITED} is about records in groups. */
    static final String UNITED_IN_GROUPS = united("where overlap_group is not null");

    /** With the bounds of the number: the largest record of each group, and all of them. */
    static final String UNITED_FIGURES = "coalesce(sum(n) filter (where counts), 0) as value,"
            + " coalesce(sum(records), 0) as considered,"
            + " coalesce(sum(largest) filter (where counts), 0) as lower,"
            + " coalesce(sum(together) filter (where counts), 0) as upper,"
            + " coalesce(sum(alone) filter (where counts), 0) as alone";

    /**
     * Countries are disjoint, even within a group, and a record in no group from all others: it is compared with none. Shares
     * of a stated union are proportional; what rounding down leaves over goes to the largest remainders.
     */
    static final String OVERLAP = """
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

    private Counting() {
    }

    /** What of a record {@code r} its value depends on, beside cell and part. */
    static String columns(Reduction reduction) {
        return switch (reduction) {
            case SUM -> "r.exclusion";
            case DISTINCT -> "r.exclusion, r.subject";
            case OVERLAP ->
                "r.exclusion, r.overlap_group, r.overlap_rule, r.stated_union, r.country";
        };
    }

    /** What is in no group is summed up in one pass with the groups, as if it were one that adds its records up. */
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
