#!/usr/bin/env python3
"""Follows an aggregate topic as the table that it is: prints the key and the JSON of each row that is new or has changed,
and the key alone of one that is gone. With --once it prints the whole table as it is now, and ends.

Needs confluent-kafka: pip install confluent-kafka, or python3-confluent-kafka of Debian.
"""

import json
import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition


def changes(servers, topic, once):
    """The table's key and row (None if it is gone), one after the other."""
    consumer = Consumer({
        "bootstrap.servers": servers,
        "group.id": "unused",  # no group: every reader of a table needs all of it, from the beginning
        "enable.auto.commit": False,
        "isolation.level": "read_committed",  # or one sees what is taken back before it was ever true
        "enable.partition.eof": True,
    })
    try:
        partitions = consumer.list_topics(topic, timeout=60).topics[topic].partitions
        consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in partitions])
        unread = set(partitions)
        while unread or not once:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                if message.error().code() != KafkaError._PARTITION_EOF:
                    raise KafkaException(message.error())
                unread.discard(message.partition())
                continue
            value = message.value()
            yield message.key().decode(), None if value is None else json.loads(value)
    finally:
        consumer.close()


def line(key, row):
    return key + "\t" + ("" if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":")))


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: table.py HOST:PORT TOPIC [--once]")
    once = "--once" in sys.argv[3:]
    table = {}
    for key, row in changes(sys.argv[1], sys.argv[2], once):
        if row is None:
            table.pop(key, None)
        else:
            table[key] = row
        if not once:
            print(line(key, row), flush=True)
    if once:
        for key in sorted(table):
            print(line(key, table[key]))


if __name__ == "__main__":
    main()
