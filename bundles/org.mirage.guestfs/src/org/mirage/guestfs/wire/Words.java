// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.wire;

/** The words of the frames. */
public final class Words {

    /** Version of the binding. */
    public static final String VERSION = "version";
    /**
     * Start the appliance: folder, "kvm" or "tcg", MiB of memory or 0, "verbose" or "quiet", bytes that the largest file may get,
     * seconds of processor time or 0, then for each drive its kind, place, name of the export, and label or nothing.
     */
    public static final String LAUNCH = "launch";
    /** A drive that is read from a server: a socket and an export. */
    public static final String SERVED = "served";
    /** A drive that is a raw file of our own. */
    public static final String FILE = "file";
    /** A drive that is a qcow2 file of our own, whose backing is served. */
    public static final String OVERLAY = "overlay";
    /** Which block devices there are: for each, device, type, UUID, label, bytes, bytes a sector. */
    public static final String LIST = "list";
    /** Open an encrypted device: device, name of the opened one, pass phrase. */
    public static final String UNLOCK = "unlock";
    /**
     * Put a tree on the scratch drive: device, type, offset there, offset where it is told how far that is. Answers bytes of archive,
     * bytes of attributes behind it, messages.
     */
    public static final String TREE = "tree";
    /**
     * What machine it is: for each system found, its root device, then pairs of key and value, closed by an empty part; a program that
     * is installed is its name, version and publisher on three lines.
     */
    public static final String INSPECT = "inspect";
    /** Run a script by the appliance's own shell: text of it. Answers what it wrote. */
    public static final String SHELL = "shell";
    /** End the appliance. */
    public static final String SHUT_DOWN = "shutdown";
    /** It was done; results follow. */
    public static final String OK = "ok";
    /** It was not: a message. */
    public static final String ERROR = "error";
    /** The binding is not there or does not load: a message. */
    public static final String MISSING = "missing";

    private Words() {
    }
}
