// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version of an image; never changes.
 *
 * @param image which image it is a version of
 * @param number from 1 on
 * @param parents the version records it was made from
 * @param time when it was made
 * @param disks how its disks are laid out, in order
 * @param system what the machine is: the fields of {@code os-release} and others
 * @param changes the change set that made it, or null
 * @param extra what else stands in the record, kept as it is
 */
public record VersionRecord(UUID image, long number, List<Hash> parents, String author, String message, Instant time,
        List<VolumeRecord> volumes, List<DiskLayout> disks, Map<String, String> system, Hash changes,
        Map<String, Object> extra) {

    /** The record's bytes, to be put as {@link ObjectKind#VERSION}. */
    public byte[] encode() {
        Map<String, Object> fields = RecordFields.encode(extra);
        fields.put("image", image);
        fields.put("number", number);
        fields.put("parents", parents);
        fields.put("author", author);
        fields.put("message", message);
        RecordTime.put(fields, time);
        fields.put("volumes", volumes.stream().map(VolumeRecord::fields).toList());
        fields.put("disks", disks.stream().map(DiskLayout::fields).toList());
        fields.put("system", system);
        if (changes != null) {
            fields.put("changes", changes);
        }
        return Cbor.encode(fields);
    }

    /** Decodes a record. */
    public static VersionRecord decode(byte[] bytes) throws DamagedObjectException, NewerFormatException {
        RecordFields fields = RecordFields.decode(bytes, "version record");
        return new VersionRecord(fields.uuid("image"), fields.number("number", Long.MAX_VALUE),
                fields.hashes("parents"), fields.text("author"), fields.text("message"), RecordTime.take(fields),
                fields.list("volumes", VolumeRecord::of), fields.list("disks", DiskLayout::of),
                fields.texts("system"), fields.hashOrNull("changes"), fields.rest());
    }
}
