create table published_topics (
    topic    text primary key,
    topic_id text not null
);
comment on table published_topics is
    'The broker''s id of each topic that the journal was last sent to: one that has another id now has lost what was sent.';

-- Which topics were sent to before nobody has noted: they are sent once more.
insert into published_topics (topic, topic_id) select distinct topic, '' from journal;
