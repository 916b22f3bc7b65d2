-- A row of the outbox carries any number of items: what one transaction has to tell goes out as one message. The payload
-- is read by nobody but the relay, so it is kept as it was written: neither parsed nor compressed.
alter table outbox_message alter column payload type text using
    jsonb_build_array(jsonb_build_object('id', id, 'about', aggregate_id, 'data', payload))::text;
alter table outbox_message alter column payload set storage external;
