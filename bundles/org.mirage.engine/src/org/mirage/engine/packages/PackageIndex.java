// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.store.Hash;

/**
 * The tables of packages the other way round: each distinct name with the packages that have it and the lists that these are in, and each
 * version with its lists. A row has what is in {@link PackagePostings#LISTS} lists that follow one another, so that few and short rows
 * change when a list comes. It changes in the same transactions as the lists do.
 */
public final class PackageIndex {

    private static final List<String> CREATE = List.of(
            "create table if not exists package_index_names (number int generated always as identity primary key, name varchar not null unique)",
            "create table if not exists package_index_lists (place bigint primary key, postings varbinary not null)",
            """
            create table if not exists package_index_versions (version binary(32) primary key references versions on delete cascade,
                rules int not null, lists varbinary not null)""",
            "alter table package_lists add column if not exists number int",
            "create unique index if not exists package_list_numbers on package_lists (number)",
            "create index if not exists package_list_rules on package_lists (rules)",
            "create index if not exists package_place_rules on package_places (rules)",
            // answers what versions of a name there are without the rows themselves
            "create index if not exists package_versions on packages (name, kind, version)",
            "drop index if exists package_names");

    private static final int VERSIONS_AT_ONCE = 1000;

    private final Connection connection;
    private final Map<String, Integer> names = new HashMap<>();

    PackageIndex(Connection connection) {
        this.connection = connection;
    }

    /** Makes it, of what the tables of packages hold, since an older program may have left them. The connection commits by itself. */
    public static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : CREATE) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
        new PackageIndex(connection).makeAnew();
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Makes it of what is in the other tables, whatever it held. */
    void makeAnew() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("package_index_names", "package_index_lists", "package_index_versions")) {
                statement.execute("delete from " + table);
            }
            statement.execute("update package_lists set number = null where number is not null");
        }
        names.clear();
        Map<Integer, String> packages = packageNames();
        List<String> databases = databases();
        try (PreparedStatement list = connection.prepareStatement("select packages from package_lists where database = ?")) {
            for (int begin = 0; begin < databases.size(); begin += PackagePostings.LISTS) {
                Map<String, Map<Integer, String>> some = new LinkedHashMap<>();
                for (String database : databases.subList(begin, Math.min(databases.size(), begin + PackagePostings.LISTS))) {
                    some.put(database, packages(database, list, packages));
                }
                addLists(some);
            }
        }
        List<Hash> versions = versions();
        for (int begin = 0; begin < versions.size(); begin += VERSIONS_AT_ONCE) {
            addVersions(versions.subList(begin, Math.min(versions.size(), begin + VERSIONS_AT_ONCE)));
        }
    }

    private Map<Integer, String> packageNames() throws SQLException {
        Map<Integer, String> found = new HashMap<>();
        Map<String, String> same = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select number, name from packages")) {
            while (rows.next()) {
                found.put(rows.getInt(1), same.computeIfAbsent(rows.getString(2), name -> name));
            }
        }
        return found;
    }

    private List<String> databases() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select database from package_lists where rules = " + DatabaseForm.RULES)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<Hash> versions() throws SQLException {
        List<Hash> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "select distinct version from package_places where rules = " + DatabaseForm.RULES)) {
            while (rows.next()) {
                found.add(Hash.of(rows.getBytes(1)));
            }
        }
        return found;
    }

    private static Map<Integer, String> packages(String database, PreparedStatement list, Map<Integer, String> names) throws SQLException {
        Map<Integer, String> found = new HashMap<>();
        list.setString(1, database);
        try (ResultSet rows = list.executeQuery()) {
            rows.next();
            ByteBuffer numbers = ByteBuffer.wrap(rows.getBytes(1));
            while (numbers.hasRemaining()) {
                int number = numbers.getInt();
                // of none only where the catalog is damaged
                found.put(number, names.getOrDefault(number, ""));
            }
        }
        return found;
    }

    /** Takes in lists that stand in their table: by database, the numbers and names of its packages. */
    void addLists(Map<String, Map<Integer, String>> lists) throws SQLException {
        Map<Long, PackagePostings> added = new TreeMap<>();
        try (PreparedStatement find = connection.prepareStatement("select number from package_index_names where name = ?");
                PreparedStatement insert = connection.prepareStatement("insert into package_index_names (name) values (?)",
                        Statement.RETURN_GENERATED_KEYS)) {
            for (Map.Entry<String, Map<Integer, String>> list : lists.entrySet()) {
                int number = listNumber(list.getKey());
                for (Map.Entry<Integer, String> one : list.getValue().entrySet()) {
                    long place = PackagePostings.place(nameNumber(one.getValue(), find, insert), number);
                    added.computeIfAbsent(place, _ -> new PackagePostings()).add(one.getKey(), number);
                }
            }
        }
        try (PreparedStatement find = connection.prepareStatement("select postings from package_index_lists where place = ?");
                PreparedStatement store = connection.prepareStatement(
                        "merge into package_index_lists (place, postings) key (place) values (?, ?)")) {
            for (Map.Entry<Long, PackagePostings> each : added.entrySet()) {
                find.setLong(1, each.getKey());
                try (ResultSet found = find.executeQuery()) {
                    if (found.next()) {
                        each.getValue().addAll(found.getBytes(1));
                    }
                }
                store.setLong(1, each.getKey());
                store.setBytes(2, each.getValue().bytes());
                store.executeUpdate();
            }
        }
    }

    /** The number of a list, which it is given when it has none. */
    private int listNumber(String database) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select number from package_lists where database = ? and number is not null")) {
            find.setString(1, database);
            try (ResultSet found = find.executeQuery()) {
                if (found.next()) {
                    return found.getInt(1);
                }
            }
        }
        int number;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select coalesce(max(number), -1) + 1 from package_lists")) {
            found.next();
            number = found.getInt(1);
        }
        try (PreparedStatement give = connection.prepareStatement("update package_lists set number = ? where database = ?")) {
            give.setInt(1, number);
            give.setString(2, database);
            give.executeUpdate();
        }
        return number;
    }

    private int nameNumber(String name, PreparedStatement find, PreparedStatement insert) throws SQLException {
        Integer known = names.get(name);
        if (known != null) {
            return known;
        }
        find.setString(1, name);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                names.put(name, found.getInt(1));
                return found.getInt(1);
            }
        }
        insert.setString(1, name);
        insert.executeUpdate();
        try (ResultSet made = insert.getGeneratedKeys()) {
            made.next();
            names.put(name, made.getInt(1));
            return made.getInt(1);
        }
    }

    /** Takes in versions whose places are in their table: those of which all lists were read to their end, others not. */
    void addVersions(Collection<Hash> versions) throws SQLException {
        Map<Hash, List<PackageDatabase>> places = new LinkedHashMap<>();
        new PackageTables(connection).loadPlaces(versions, places);
        try (PreparedStatement find = connection.prepareStatement(
                        "select number from package_lists where database = ? and rules = ? and trouble = '' and number is not null");
                PreparedStatement store = connection.prepareStatement(
                        "merge into package_index_versions (version, rules, lists) key (version) values (?, ?, ?)")) {
            for (Map.Entry<Hash, List<PackageDatabase>> version : places.entrySet()) {
                ByteBuffer lists = ByteBuffer.allocate(version.getValue().size() * Integer.BYTES);
                for (PackageDatabase database : version.getValue()) {
                    find.setString(1, database.key());
                    find.setInt(2, DatabaseForm.RULES);
                    try (ResultSet found = find.executeQuery()) {
                        if (found.next()) {
                            lists.putInt(found.getInt(1));
                        }
                    }
                }
                if (!lists.hasRemaining()) {
                    store.setBytes(1, version.getKey().bytes());
                    store.setInt(2, DatabaseForm.RULES);
                    store.setBytes(3, lists.array());
                    store.executeUpdate();
                }
            }
        }
    }
}
