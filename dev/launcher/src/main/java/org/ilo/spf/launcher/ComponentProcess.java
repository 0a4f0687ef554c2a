package org.ilo.spf.launcher;

/** A component's process, which can be started again and again. */
interface ComponentProcess {

    Component component();

    /** Starts the process; a database or broker is ready afterwards, a service may still be starting. */
    void start();

    boolean isAlive();

    boolean isReady();

    /** The process id, or -1 when there is none. */
    long pid();

    /** Kills the process. */
    void kill();

    /** Asks the process to end, and kills it after a timeout. */
    void stop();
}
