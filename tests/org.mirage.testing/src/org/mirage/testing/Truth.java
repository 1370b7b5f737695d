// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kernel says of one path of a mounted volume.
 *
 * @param path raw bytes as ISO 8859-1, without leading slash; empty for the root
 * @param mode with the type's bits
 * @param nanoseconds of the last change of content, since 1970
 * @param target raw bytes of a link's target as ISO 8859-1, empty for all else
 * @param inode to find the names of one file
 * @param links what the kernel counts
 * @param attributes names to values, both raw bytes as ISO 8859-1
 * @param flags of FS_IOC_GETFLAGS, -1 where there are none
 * @param data what of a file is not hole, with the SHA-256 of each range
 * @param sha256 of a file's bytes, "-" for all else and for files with more than 4 GiB of holes
 */
public record Truth(String path, int mode, long owner, long group, long size, BigInteger nanoseconds, String target, long major,
        long minor, long inode, long links, Map<String, String> attributes, long flags, List<Data> data, String sha256) {

    /** A range of a file that holds data, in bytes. */
    public record Data(long offset, long length, String sha256) {
    }

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    /** The bits of the type. */
    public int type() {
        return mode & 0170000;
    }

    /** Seconds since 1970, floored. */
    public long seconds() {
        return floor()[0].longValueExact();
    }

    /** Nanoseconds after {@link #seconds()}. */
    public int nanos() {
        return floor()[1].intValueExact();
    }

    /** Without the ACLs of XFS as they are stored, in which the kernel shows them to root a second time. */
    public Truth withoutStoredAcls() {
        Map<String, String> others = new HashMap<>(attributes);
        others.keySet().removeIf(name -> name.startsWith("trusted.SGI_ACL_"));
        return withAttributes(others);
    }

    /** With other attributes. */
    public Truth withAttributes(Map<String, String> others) {
        return new Truth(path, mode, owner, group, size, nanoseconds, target, major, minor, inode, links, others, flags, data, sha256);
    }

    /** Without the flags of FS_IOC_GETFLAGS. */
    public Truth withoutFlags() {
        return new Truth(path, mode, owner, group, size, nanoseconds, target, major, minor, inode, links, attributes, -1, data, sha256);
    }

    /** With another time, in nanoseconds since 1970. */
    public Truth withTime(BigInteger time) {
        return new Truth(path, mode, owner, group, size, time, target, major, minor, inode, links, attributes, flags, data, sha256);
    }

    /** Without parts of seconds. */
    public Truth wholeSeconds() {
        return withTime(floor()[0].multiply(BILLION));
    }

    private BigInteger[] floor() {
        BigInteger rest = nanoseconds.mod(BILLION);
        return new BigInteger[] {nanoseconds.subtract(rest).divide(BILLION), rest};
    }
}
