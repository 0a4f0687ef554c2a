-- Persons who took part in the programme's meetings with its partners, by the day of the meeting.
-- A person at two meetings took part twice.
--
-- Considered: all meetings held in the window, with the participants of all groups together.
select 'funding-service'  as service,
       'partner-meetings' as kind,
       m.id,
       m.reference,
       present.persons    as amount,
       null::text         as exclusion,
       m.held_on          as valid_on,
       (select codes from phase_days)[width_bucket(m.held_on, (select days from phase_days))] as phase,
       present.persons    as whole,
       m.participants     as "group"
  from partner_meetings m
 cross join lateral (select coalesce(sum(value::numeric), 0) as persons from jsonb_each_text(m.participants)) present
 where m.known_from <= :asOf and m.known_until > :asOf
   and (cast(:from as date) is null or m.held_on >= :from)
   and (cast(:to as date) is null or m.held_on <= :to)
