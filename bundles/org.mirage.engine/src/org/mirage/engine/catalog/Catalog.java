// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.h2.jdbcx.JdbcDataSource;
import org.mirage.engine.LibraryBusyException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.store.Hash;
import org.mirage.store.LogRecord;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackInfo;
import org.mirage.store.PackStore;

/**
 * The database of images, versions, disks, volumes, packs and where versions came from.
 *
 * <p>It is derived from the log records in the packs: {@link #catchUp} brings in those that it does not know yet, and so
 * makes all of it anew when it is missing. An embedded database admits one process, so it is open only for as long as a
 * transaction takes; who meets another process waits a little.
 */
public final class Catalog {

    private static final String UNPACKED = ";MAX_COMPACT_TIME=0";
    private static final int ALREADY_OPEN = 90020;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;

    private final Path file;
    private final PackStore store;

    public Catalog(Path libraryFolder, PackStore store) {
        this.file = libraryFolder.resolve("catalog.mv.db").toAbsolutePath();
        this.store = store;
    }

    /** What is done while the database is open; short, since all others wait meanwhile. */
    public interface Transaction<T> {
        T run(Connection connection) throws SQLException, IOException;
    }

    /**
     * Brings in all log records that are in the packs and not yet in the tables. The caller holds the library's lock.
     *
     * @return the list of images as it is then
     */
    public ImageList catchUp(Monitor monitor) throws MirageException {
        try {
            return transact(connection -> catchUp(connection, monitor));
        } catch (DamagedCatalogException e) {
            monitor.note("the catalog " + file + " was damaged and is made anew from the packs");
            setAside();
            return transact(connection -> catchUp(connection, monitor));
        }
    }

    /** Removes the database, for it to be made anew. The caller holds the library's lock. */
    public void drop() throws MirageException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MirageException("The catalog " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private void setAside() throws MirageException {
        try {
            Files.move(file, file.resolveSibling("catalog.damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MirageException("The damaged catalog " + file + " cannot be put aside: " + e.getMessage(), e);
        }
    }

    private ImageList catchUp(Connection connection, Monitor monitor) throws SQLException, IOException {
        ListReader reader = new ListReader(connection);
        Set<Hash> known = reader.packs();
        List<PackInfo> unknown = store.packs().stream().filter(pack -> !known.contains(pack.name())).toList();
        if (!unknown.isEmpty()) {
            applyLog(connection, monitor);
            try (PreparedStatement statement = connection.prepareStatement("insert into packs values (?, ?, ?)")) {
                for (PackInfo pack : unknown) {
                    statement.setBytes(1, pack.name().bytes());
                    statement.setLong(2, pack.bytes());
                    statement.setLong(3, pack.objects());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        return reader.read();
    }

    private record Logged(Hash name, LogRecord record) {
    }

    private static final Comparator<Logged> IN_ORDER = Comparator.comparingLong((Logged logged) -> logged.record.sequence())
            .thenComparing(logged -> logged.name);

    private void applyLog(Connection connection, Monitor monitor) throws SQLException, IOException {
        List<Logged> fresh = new ArrayList<>();
        for (Hash name : unappliedLog(connection)) {
            fresh.add(new Logged(name, LogRecord.decode(store.read(new ObjectName(ObjectKind.LOG, name)))));
        }
        fresh.sort(IN_ORDER);
        LogApplier applier = new LogApplier(connection, store);
        try (PreparedStatement applied = connection.prepareStatement("insert into log values (?, ?, ?)")) {
            for (Logged logged : fresh) {
                apply(logged.record, applier, connection, monitor);
                applied.setBytes(1, logged.name.bytes());
                applied.setLong(2, logged.record.sequence());
                applied.setString(3, logged.record.action());
                applied.executeUpdate();
            }
        }
        if (!fresh.isEmpty()) {
            forgetUniqueBytes(connection);
        }
    }

    private Set<Hash> unappliedLog(Connection connection) throws SQLException, IOException {
        Set<Hash> names = new HashSet<>();
        store.forEach(ObjectKind.LOG, name -> names.add(name.hash()));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select name from log")) {
            while (found.next()) {
                names.remove(Hash.of(found.getBytes(1)));
            }
        }
        return names;
    }

    // One version that cannot be brought in is no reason to lose the others.
    private static void apply(LogRecord record, LogApplier applier, Connection connection, Monitor monitor) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            applier.apply(record);
        } catch (IOException | SQLIntegrityConstraintViolationException | IllegalArgumentException | ClassCastException
                | NullPointerException e) {
            connection.rollback(before);
            monitor.note("log record " + record.sequence() + " (" + record.action() + ") is left out of the catalog: "
                    + e.getMessage());
        }
    }

    private static void forgetUniqueBytes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update versions set unique_bytes = -1");
        }
    }

    /** Keeps what was counted of versions. The caller holds the library's lock. */
    public ImageList setSizes(List<VersionSizes> sizes) throws MirageException {
        return transact(connection -> {
            String sql = "update versions set stored_bytes = ?, unique_bytes = ? where record = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (VersionSizes version : sizes) {
                    statement.setLong(1, version.storedBytes());
                    statement.setLong(2, version.uniqueBytes());
                    statement.setBytes(3, version.version().bytes());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            return new ListReader(connection).read();
        });
    }

    /** The newest version that was made from a file as it is now, if there is one. */
    public Optional<Hash> madeFrom(Source source) throws MirageException {
        return asked(connection -> {
            String sql = """
                    select s.version from sources s join versions v on v.record = s.version
                    where s.path = ? and s.bytes = ? and s.modified = ? and s.inode = ?
                    order by v.seconds desc, v.nanoseconds desc""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, source.path());
                statement.setLong(2, source.size());
                statement.setLong(3, source.modified());
                statement.setString(4, source.inode());
                try (ResultSet found = statement.executeQuery()) {
                    return found.next() ? Optional.of(Hash.of(found.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    /** The log records of some actions in their order, those included that are not in the tables yet. */
    public List<LogRecord> logged(String... actions) throws MirageException {
        Set<Hash> names = asked(connection -> {
            Set<Hash> found = unappliedLog(connection);
            try (PreparedStatement statement = connection.prepareStatement("select name from log where action = ?")) {
                for (String action : actions) {
                    statement.setString(1, action);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(Hash.of(rows.getBytes(1)));
                        }
                    }
                }
            }
            return found;
        });
        List<Logged> records = new ArrayList<>();
        try {
            for (Hash name : names) {
                records.add(new Logged(name, LogRecord.decode(store.read(new ObjectName(ObjectKind.LOG, name)))));
            }
        } catch (IOException e) {
            throw new MirageException("The log of the library cannot be read: " + e.getMessage(), e);
        }
        List<String> meant = List.of(actions);
        return records.stream().filter(logged -> meant.contains(logged.record.action())).sorted(IN_ORDER).map(Logged::record).toList();
    }

    /**
     * Asks or changes tables that hold what was derived from the packs; all of it happens, or nothing. Needs no lock of the library.
     *
     * @throws LibraryBusyException when another process keeps the database open for long
     */
    public <T> T derived(Transaction<T> transaction) throws MirageException {
        return transact(transaction);
    }

    /**
     * Asks such tables, or changes them where another change follows at once: H2 packs its file anew when it is closed, which takes 0.2 s
     * by its own limit and much longer than most questions, and is left out here.
     *
     * @throws LibraryBusyException when another process keeps the database open for long
     */
    public <T> T asked(Transaction<T> transaction) throws MirageException {
        return transact(transaction, UNPACKED);
    }

    private <T> T transact(Transaction<T> transaction) throws MirageException {
        return transact(transaction, "");
    }

    private <T> T transact(Transaction<T> transaction, String settings) throws MirageException {
        try (Connection connection = open(settings)) {
            if (!Schema.prepare(connection)) {
                throw new MirageException("The catalog " + file
                        + " was made by a newer Mirage; use that one, or delete the file to have it made anew from the packs");
            }
            connection.setAutoCommit(false);
            T result = transaction.run(connection);
            connection.commit();
            return result;
        } catch (MirageException e) {
            throw e;
        } catch (SQLException e) {
            throw DamagedCatalogException.isMeantBy(e) ? new DamagedCatalogException(file, e)
                    : new MirageException("The catalog " + file + " cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MirageException(e.getMessage(), e);
        }
    }

    private Connection open(String settings) throws SQLException, MirageException {
        JdbcDataSource source = new JdbcDataSource();
        String base = file.toString().substring(0, file.toString().length() - ".mv.db".length());
        source.setURL("jdbc:h2:file:" + base + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE" + settings);
        boolean fresh = Files.notExists(file);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Connection connection = source.getConnection();
                if (fresh) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                return connection;
            } catch (SQLException e) {
                if (e.getErrorCode() != ALREADY_OPEN) {
                    throw e;
                }
                if (System.nanoTime() > end) {
                    throw new LibraryBusyException("Another process keeps the catalog " + file + " open");
                }
                pause();
            } catch (IOException e) {
                throw new MirageException("The catalog " + file + " cannot be made private: " + e.getMessage(), e);
            }
        }
    }

    private static void pause() throws MirageException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MirageException("Interrupted while waiting for the catalog", e);
        }
    }
}
