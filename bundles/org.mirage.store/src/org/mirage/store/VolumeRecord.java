// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A volume of a version.
 *
 * @param index its place among the version's volumes, from 0 on
 * @param type of the file system, as {@code blkid} names it
 * @param uuid as {@code blkid} prints it, empty if none
 * @param label raw bytes, empty if none
 * @param ranges where it lies, in the order of the volume
 * @param partUuid of its partition, empty if none
 * @param device the name a first disk would give it, such as {@code sda1}
 * @param root its root directory, of empty name; null when there is no tree
 * @param links its link table, or null when there are no hard links
 * @param entries entries in the tree, the root not counted
 * @param bytes sizes of all files
 * @param size bytes of the volume
 * @param usedBytes bytes that its own maps call used
 * @param blockSize bytes
 * @param features names of features as the file system's own tools print them
 * @param warnings what a person should know
 * @param keptWhole why all of it was kept, empty when free blocks were dropped
 * @param extra what else stands in the record, kept as it is
 */
public record VolumeRecord(int index, String type, String uuid, byte[] label, List<VolumeRange> ranges,
        String partUuid, String device, Entry root, Hash links, long entries, long bytes, long size, long usedBytes,
        int blockSize, List<String> features, List<String> warnings, String keptWhole, Map<String, Object> extra) {

    /** In {@link #extra}: where its tree lies below the top level of a file system that holds several, raw bytes. */
    public static final String TREE_PATH = "treePath";
    /** In {@link #extra}: the number of its tree, such as a {@code subvolid}. */
    public static final String TREE_ID = "treeId";
    /** In {@link #extra}: the UUID of its tree. */
    public static final String TREE_UUID = "treeUuid";
    /** In {@link #extra}: true for the tree that is mounted when no other is asked for. */
    public static final String TREE_STANDARD = "treeStandard";

    private static final int MOST = Integer.MAX_VALUE;

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(extra);
        fields.put("index", index);
        fields.put("type", type);
        fields.put("uuid", uuid);
        fields.put("label", label);
        fields.put("ranges", ranges.stream().map(r -> List.of((long) r.disk(), r.offset(), r.length())).toList());
        fields.put("partUuid", partUuid);
        fields.put("device", device);
        if (root != null) {
            fields.put("root", RootRecord.encode(root));
        }
        if (links != null) {
            fields.put("links", links);
        }
        fields.put("entries", entries);
        fields.put("bytes", bytes);
        fields.put("size", size);
        fields.put("usedBytes", usedBytes);
        fields.put("blockSize", blockSize);
        fields.put("features", features);
        fields.put("warnings", warnings);
        fields.put("keptWhole", keptWhole);
        return fields;
    }

    static VolumeRecord of(Object value) throws DamagedObjectException {
        RecordFields fields = RecordFields.of(value, "volume record");
        List<VolumeRange> ranges = fields.list("ranges", VolumeRange::of);
        Entry root = fields.has("root") ? RootRecord.decode(fields.map("root")) : null;
        return new VolumeRecord((int) fields.number("index", MOST), fields.text("type"), fields.text("uuid"),
                fields.bytes("label"), ranges, fields.text("partUuid"), fields.text("device"), root,
                fields.hashOrNull("links"), fields.number("entries", Long.MAX_VALUE),
                fields.number("bytes", Long.MAX_VALUE), fields.number("size", Long.MAX_VALUE),
                fields.number("usedBytes", Long.MAX_VALUE), (int) fields.number("blockSize", MOST),
                fields.textList("features"), fields.textList("warnings"), fields.text("keptWhole"), fields.rest());
    }
}
