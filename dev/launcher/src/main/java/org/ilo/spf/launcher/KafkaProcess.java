package org.ilo.spf.launcher;

import org.ilo.spf.servers.KafkaBroker;

/** The Kafka broker. */
final class KafkaProcess implements ComponentProcess {

    private final SuiteConfig config;
    private volatile KafkaBroker broker;

    KafkaProcess(SuiteConfig config) {
        this.config = config;
    }

    @Override
    public Component component() {
        return Component.KAFKA;
    }

    @Override
    public void start() {
        broker = KafkaBroker.start(config.directory(Component.KAFKA), config.port(Component.KAFKA),
                config.log(Component.KAFKA));
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
