package org.ilo.spf.launcher;

/** A member's process, which can be started again and again. */
interface ComponentProcess {

    Component member();

    /** Starts the process; a database or broker is ready afterwards, a service is on its way. */
    void start();

    boolean isAlive();

    boolean isReady();

    /** The process id, or -1 when there is none. */
    long pid();

    /** Ends the process without warning. */
    void kill();

    /** Asks the process to end, waits, and insists in the end. */
    void stop();
}
