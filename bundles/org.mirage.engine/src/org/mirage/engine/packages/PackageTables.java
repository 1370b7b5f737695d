// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.store.Hash;

/**
 * The tables of packages: which databases a version has, which packages are in each distinct database, as numbers, and each distinct
 * package once. Databases are as many as there are updates, and each differs little from others.
 */
public final class PackageTables {

    /** Makes them. */
    public static final List<String> CREATE = List.of(
            """
            create table if not exists package_places (version binary(32) not null references versions on delete cascade, place varchar not null,
                form varchar not null, identity varchar not null, rules int not null, primary key (version, place, form))""",
            """
            create table if not exists package_lists (database varchar primary key, rules int not null, packages varbinary not null,
                trouble varchar not null)""",
            """
            create table if not exists packages (number int generated always as identity primary key, hash binary(16) not null unique,
                kind varchar not null, name varchar not null, version varchar not null, architecture varchar not null, source varchar not null,
                source_version varchar not null, licence varchar not null, maintainer varchar not null, summary varchar not null)""",
            "create index if not exists package_names on packages (name)");

    /** What came later. */
    public static final List<String> ADD_SIZES = List.of("alter table packages add column if not exists bytes bigint default -1 not null");

    /** What came after that. */
    public static final List<String> ADD_REMARKS = List.of("alter table package_lists add column if not exists remark varchar default '' not null");

    private static final String ONE = """
            select name, version, architecture, source, source_version, licence, maintainer, summary, kind, bytes from packages
            where number = ?""";

    private static final int WAITING_MILLIS = 30_000;

    /** What is done while the catalog is open. */
    @FunctionalInterface
    interface Work {

        void run(Connection connection) throws SQLException, IOException;
    }

    private final Connection connection;

    PackageTables(Connection connection) {
        this.connection = connection;
    }

    /** True when packages were ever asked for. */
    boolean isUsed() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from package_places fetch first row only")) {
            return found.next();
        }
    }

    /** Names of packages, at most so many. */
    List<String> names(int limit) throws SQLException {
        List<String> names = new ArrayList<>();
        String sql = "select name from package_index_names order by name fetch first " + limit + " rows only";
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    /** Adds to a map what databases versions have, of those of which it is known. */
    void loadPlaces(Collection<Hash> versions, Map<Hash, List<PackageDatabase>> places) throws SQLException {
        String sql = "select place, form, identity from package_places where version = ? and rules = ? order by form, place";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Hash version : versions) {
                statement.setBytes(1, version.bytes());
                statement.setInt(2, DatabaseForm.RULES);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        List<PackageDatabase> known = places.computeIfAbsent(version, _ -> new ArrayList<>());
                        // a version without any has one row that names none
                        if (!found.getString(1).isEmpty()) {
                            known.add(new PackageDatabase(DatabaseForm.valueOf(found.getString(2)), found.getString(3), found.getString(1)));
                        }
                    }
                }
            }
        }
    }

    /** Adds to a map what is in databases, of those that were read before. */
    void loadContents(Collection<PackageDatabase> databases, Map<String, DatabaseContent> contents) throws SQLException {
        Map<Integer, Package> packages = new HashMap<>();
        try (PreparedStatement lists = connection.prepareStatement(
                        "select packages, trouble, remark from package_lists where database = ? and rules = ?");
                PreparedStatement one = connection.prepareStatement(ONE)) {
            for (PackageDatabase database : databases) {
                if (contents.containsKey(database.key())) {
                    continue;
                }
                lists.setString(1, database.key());
                lists.setInt(2, DatabaseForm.RULES);
                try (ResultSet found = lists.executeQuery()) {
                    if (found.next()) {
                        contents.put(database.key(), new DatabaseContent(packages(ByteBuffer.wrap(found.getBytes(1)), database,
                                packages, one), found.getString(2), found.getString(3)));
                    }
                }
            }
        }
    }

    private static List<Package> packages(ByteBuffer numbers, PackageDatabase database, Map<Integer, Package> packages, PreparedStatement statement)
            throws SQLException {
        List<Package> read = new ArrayList<>(numbers.remaining() / Integer.BYTES);
        while (numbers.hasRemaining()) {
            int number = numbers.getInt();
            Package one = packages.get(number);
            if (one == null) {
                one = load(number, database.place(), statement);
                packages.put(number, one);
            }
            read.add(one);
        }
        return read;
    }

    /** Packages by their numbers, wherever they are. */
    Map<Integer, Package> packages(Collection<Integer> numbers) throws SQLException {
        Map<Integer, Package> packages = new HashMap<>();
        try (PreparedStatement one = connection.prepareStatement(ONE)) {
            for (int number : numbers) {
                packages.put(number, load(number, "", one));
            }
        }
        return packages;
    }

    private static Package load(int number, String place, PreparedStatement statement) throws SQLException {
        statement.setInt(1, number);
        try (ResultSet found = statement.executeQuery()) {
            found.next();
            return new Package(PackageKind.of(found.getString(9)), found.getString(1), found.getString(2), found.getString(3), found.getString(4),
                    found.getString(5), found.getString(6), place, found.getString(7), found.getString(8), found.getLong(10));
        }
    }

    /** Keeps where databases are. What is in these is kept before. */
    void storePlaces(Map<Hash, List<PackageDatabase>> places) throws SQLException {
        begin();
        try (PreparedStatement statement = connection.prepareStatement(
                "merge into package_places (version, place, form, identity, rules) key (version, place, form) values (?, ?, ?, ?, ?)")) {
            for (Map.Entry<Hash, List<PackageDatabase>> version : places.entrySet()) {
                if (version.getValue().isEmpty()) {
                    addPlace(statement, version.getKey(), "", "", "");
                }
                for (PackageDatabase database : version.getValue()) {
                    addPlace(statement, version.getKey(), database.place(), database.form().name(), database.identity());
                }
            }
            statement.executeBatch();
        }
    }

    /** Has other threads that would write wait until this one is done, and forgets what was found by other rules. */
    private void begin() throws SQLException {
        int lists = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout " + WAITING_MILLIS);
            statement.executeQuery("select version from schema_version for update").close();
            for (String others : List.of(" where rules < " + DatabaseForm.RULES, " where rules > " + DatabaseForm.RULES)) {
                statement.executeUpdate("delete from package_places" + others);
                lists += statement.executeUpdate("delete from package_lists" + others);
            }
            if (lists > 0) {
                statement.executeUpdate("delete from packages where not exists (select 1 from package_lists)");
            }
        }
        if (lists > 0) {
            new PackageIndex(connection).makeAnew();
        }
    }

    private static void addPlace(PreparedStatement statement, Hash version, String place, String form, String identity) throws SQLException {
        statement.setBytes(1, version.bytes());
        statement.setString(2, place);
        statement.setString(3, form);
        statement.setString(4, identity);
        statement.setInt(5, DatabaseForm.RULES);
        statement.addBatch();
    }

    /** Keeps what was read in databases. */
    void storeContents(Map<String, DatabaseContent> contents) throws SQLException {
        begin();
        Map<String, Map<Integer, String>> names = new LinkedHashMap<>();
        try (PreparedStatement list = connection.prepareStatement(
                        "merge into package_lists (database, rules, packages, trouble, remark) key (database) values (?, ?, ?, ?, ?)");
                PreparedStatement find = connection.prepareStatement("select number from packages where hash = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into packages (hash, kind, name, version, architecture, source, source_version, licence, maintainer, summary, bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS)) {
            for (Map.Entry<String, DatabaseContent> database : contents.entrySet()) {
                List<Package> packages = database.getValue().packages();
                ByteBuffer numbers = ByteBuffer.allocate(packages.size() * Integer.BYTES);
                Map<Integer, String> named = new HashMap<>();
                for (Package one : packages) {
                    int number = number(one, find, insert);
                    numbers.putInt(number);
                    named.put(number, one.name());
                }
                names.put(database.getKey(), named);
                list.setString(1, database.getKey());
                list.setInt(2, DatabaseForm.RULES);
                list.setBytes(3, numbers.array());
                list.setString(4, database.getValue().trouble());
                list.setString(5, database.getValue().remark());
                list.executeUpdate();
            }
        }
        new PackageIndex(connection).addLists(names);
    }

    private static int number(Package one, PreparedStatement find, PreparedStatement insert) throws SQLException {
        List<String> texts = List.of(one.kind().id(), one.name(), one.version(), one.architecture(), one.source(), one.sourceVersion(),
                one.licence(), one.maintainer(), one.summary(), Long.toString(one.size()));
        // no text holds a zero byte
        byte[] hash = Arrays.copyOf(Hash.sha256(String.join("\0", texts).getBytes(StandardCharsets.UTF_8)).bytes(), 16);
        find.setBytes(1, hash);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                return found.getInt(1);
            }
        }
        insert.setBytes(1, hash);
        for (int i = 0; i < texts.size(); i++) {
            insert.setString(i + 2, texts.get(i));
        }
        insert.executeUpdate();
        try (ResultSet made = insert.getGeneratedKeys()) {
            made.next();
            return made.getInt(1);
        }
    }
}
