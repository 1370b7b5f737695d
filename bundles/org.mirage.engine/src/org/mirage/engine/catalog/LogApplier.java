// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.engine.ByteCount;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.store.DiskLayout;
import org.mirage.store.Hash;
import org.mirage.store.LogRecord;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.ObjectSource;
import org.mirage.store.RealisedRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Brings into the tables what a log record tells of. */
final class LogApplier {

    private final Connection connection;
    private final ObjectSource objects;

    LogApplier(Connection connection, ObjectSource objects) {
        this.connection = connection;
        this.objects = objects;
    }

    /**
     * Applies a record; one of an action that this program does not know tells it nothing.
     *
     * @throws IOException when an object that the record names is missing or damaged
     */
    void apply(LogRecord log) throws IOException, SQLException {
        Map<String, Object> arguments = log.arguments();
        switch (log.action()) {
            case Actions.CREATE_IMAGE -> createImage(image(arguments), (String) arguments.get(Actions.NAME));
            case Actions.RENAME_IMAGE -> execute("update images set name = ? where id = ?",
                    freeName((String) arguments.get(Actions.NAME)), image(arguments));
            case Actions.ADD_VERSION -> addVersion(hash(arguments), (List<?>) arguments.get(Actions.SOURCES));
            case Actions.REALISE -> realise(RealisedRecord.of(log));
            case Actions.DELETE_VERSION -> execute("delete from versions where record = ?", hash(arguments).bytes());
            case Actions.DELETE_IMAGE -> execute("delete from images where id = ?", image(arguments));
            default -> { }
        }
    }

    private static UUID image(Map<String, Object> arguments) {
        return UUID.fromString((String) arguments.get(Actions.IMAGE));
    }

    private static Hash hash(Map<String, Object> arguments) {
        return Hash.of((byte[]) arguments.get(Actions.VERSION));
    }

    private void createImage(UUID image, String name) throws SQLException {
        execute("insert into images (id, name, next_number) values (?, ?, 1)", image, freeName(name));
    }

    // Two images of one name come together only when libraries do.
    private String freeName(String name) throws SQLException {
        String free = name;
        for (int i = 2; exists("select 1 from images where name = ?", free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private void addVersion(Hash hash, List<?> sources) throws IOException, SQLException {
        VersionRecord version = VersionRecord.decode(objects.read(new ObjectName(ObjectKind.VERSION, hash)));
        long disks = version.disks().stream().mapToLong(DiskLayout::size).sum();
        long files = version.volumes().stream().mapToLong(VolumeRecord::bytes).reduce(0, ByteCount::plus);
        long entries = version.volumes().stream().mapToLong(VolumeRecord::entries).sum();
        execute("insert into versions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, -1, -1)", hash.bytes(), version.image(),
                version.number(), version.time().getEpochSecond(), version.time().getNano(), version.author(),
                version.message(), version.system().getOrDefault("PRETTY_NAME", ""), disks, files, entries);
        execute("update images set next_number = greatest(next_number, ?) where id = ?", version.number() + 1,
                version.image());
        for (int i = 0; i < version.parents().size(); i++) {
            execute("insert into parents values (?, ?, ?)", hash.bytes(), i, version.parents().get(i).bytes());
        }
        for (Map.Entry<String, String> part : DescribePlatform.of(version.system()).entrySet()) {
            execute("insert into platforms values (?, ?, ?)", hash.bytes(), part.getKey(), part.getValue());
        }
        for (VolumeRecord volume : version.volumes()) {
            addVolume(hash, volume);
        }
        for (Object map : sources == null ? List.of() : sources) {
            Source source = Source.of((Map<?, ?>) map);
            execute("insert into sources values (?, ?, ?, ?, ?)", hash.bytes(), source.path(), source.size(),
                    source.modified(), source.inode());
        }
    }

    private void addVolume(Hash version, VolumeRecord volume) throws SQLException {
        byte[] root = volume.root() == null ? null : volume.root().subtree().tree().bytes();
        byte[] links = volume.links() == null ? null : volume.links().bytes();
        execute("insert into volumes values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", version.bytes(), volume.index(),
                volume.type(), volume.uuid(), volume.label(), volume.device(), root, links, volume.size(),
                volume.usedBytes(), volume.entries());
    }

    private void realise(RealisedRecord realised) throws SQLException {
        execute("delete from disks where version = ?", realised.version().bytes());
        for (int i = 0; i < realised.disks().size(); i++) {
            execute("insert into disks values (?, ?, ?, ?)", realised.version().bytes(), i,
                    realised.disks().get(i).bytes(), realised.how());
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private boolean exists(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values); ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
