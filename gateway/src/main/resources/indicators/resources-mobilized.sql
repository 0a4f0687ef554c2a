-- Commitments of development partners net of reversals, by value date, in US dollars fixed when each was entered.
-- A pledge is no commitment; a reversal is a negative commitment on its own value date.
--
-- Considered: all commitments and reversals of commitments in the window. Partner, phase, pillar and splits are those of
-- the agreement; a commitment to several countries or thematic areas is divided by the agreement's percentages,
-- which `_shares` has as running sums: codes take their stretch of the amount one after another, so that cents add up.
select 'funding-service'                       as service,
       'transactions'                          as kind,
       t.id,
       t.reference,
       t.usd_amount                            as amount,
       null::text                              as exclusion,
       t.value_date                            as valid_on,
       a.phase,
       d.reference                             as partner,
       d.type                                  as partner_type,
       a.modality,
       a.earmarking,
       a.pillar,
       100                                     as whole,
       a.country_split                         as country,
       a.thematic_split                        as thematic_area,
       coalesce(a.country_shares, wholly(null))  as country_shares,
       coalesce(a.thematic_shares, wholly(null)) as thematic_area_shares
  from transactions t
  left join agreements a on a.id = t.agreement and a.known_from <= :asOf and a.known_until > :asOf
  left join development_partners d on d.id = a.partner and d.known_from <= :asOf and d.known_until > :asOf
 where t.known_from <= :asOf and t.known_until > :asOf
   and year_known(t.known_from) = any (years_to(:asOf)) -- follows from the line above; an index knows it
   and t.type = 'COMMITMENT'
   and (cast(:from as date) is null or t.value_date >= :from)
   and (cast(:to as date) is null or t.value_date <= :to)
