package org.ilo.spf.local;

import org.ilo.spf.embedded.KafkaBroker;

/** The Kafka broker. */
final class KafkaPart implements Part {

    private final SuiteConfig config;
    private volatile KafkaBroker broker;

    KafkaPart(SuiteConfig config) {
        this.config = config;
    }

    @Override
    public Member member() {
        return Member.KAFKA;
    }

    @Override
    public void start() {
        broker = KafkaBroker.start(config.directory(Member.KAFKA), config.port(Member.KAFKA),
                config.log(Member.KAFKA));
    }

    @Override
    public boolean isAlive() {
        return broker != null && broker.isAlive();
    }

    @Override
    public boolean isReady() {
        return isAlive();
    }

    @Override
    public long pid() {
        return broker == null ? -1 : broker.pid();
    }

    @Override
    public void kill() {
        if (broker != null) {
            broker.kill();
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
