// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

/**
 * A representation of the model object '<em><b>Add User Edit</b></em>'.
 *
 * Adds a user.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.AddUserEdit#getNumber <em>Number</em>}</li>
 *   <li>{@link org.mirage.model.AddUserEdit#getGroupNumber <em>Group Number</em>}</li>
 *   <li>{@link org.mirage.model.AddUserEdit#getGroups <em>Groups</em>}</li>
 *   <li>{@link org.mirage.model.AddUserEdit#getHome <em>Home</em>}</li>
 *   <li>{@link org.mirage.model.AddUserEdit#getShell <em>Shell</em>}</li>
 *   <li>{@link org.mirage.model.AddUserEdit#getAbout <em>About</em>}</li>
 *   <li>{@link org.mirage.model.AddUserEdit#isSystem <em>System</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getAddUserEdit()
 * @model
 * @generated
 */
public interface AddUserEdit extends UserEdit {
	/**
	 * Returns the value of the '<em><b>Number</b></em>' attribute.
	 * Number of the user; null for the next free one. As a person writes it.
	 * @return the value of the '<em>Number</em>' attribute.
	 * @see #setNumber(String)
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_Number()
	 * @model
	 * @generated
	 */
	String getNumber();

	/**
	 * Sets the value of the '{@link org.mirage.model.AddUserEdit#getNumber <em>Number</em>}' attribute.
	 * @param value the new value of the '<em>Number</em>' attribute.
	 * @see #getNumber()
	 * @generated
	 */
	void setNumber(String value);

	/**
	 * Returns the value of the '<em><b>Group Number</b></em>' attribute.
	 * Number of the group; null for one of the user's name. As a person writes it.
	 * @return the value of the '<em>Group Number</em>' attribute.
	 * @see #setGroupNumber(String)
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_GroupNumber()
	 * @model
	 * @generated
	 */
	String getGroupNumber();

	/**
	 * Sets the value of the '{@link org.mirage.model.AddUserEdit#getGroupNumber <em>Group Number</em>}' attribute.
	 * @param value the new value of the '<em>Group Number</em>' attribute.
	 * @see #getGroupNumber()
	 * @generated
	 */
	void setGroupNumber(String value);

	/**
	 * Returns the value of the '<em><b>Groups</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Names of further groups. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Groups</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_Groups()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getGroups();

	/**
	 * Returns the value of the '<em><b>Home</b></em>' attribute.
	 * Home folder; null for the usual one. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Home</em>' attribute.
	 * @see #setHome(String)
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_Home()
	 * @model
	 * @generated
	 */
	String getHome();

	/**
	 * Sets the value of the '{@link org.mirage.model.AddUserEdit#getHome <em>Home</em>}' attribute.
	 * @param value the new value of the '<em>Home</em>' attribute.
	 * @see #getHome()
	 * @generated
	 */
	void setHome(String value);

	/**
	 * Returns the value of the '<em><b>Shell</b></em>' attribute.
	 * Shell; null for the usual one. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Shell</em>' attribute.
	 * @see #setShell(String)
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_Shell()
	 * @model
	 * @generated
	 */
	String getShell();

	/**
	 * Sets the value of the '{@link org.mirage.model.AddUserEdit#getShell <em>Shell</em>}' attribute.
	 * @param value the new value of the '<em>Shell</em>' attribute.
	 * @see #getShell()
	 * @generated
	 */
	void setShell(String value);

	/**
	 * Returns the value of the '<em><b>About</b></em>' attribute.
	 * Who it is; null when not said.
	 * @return the value of the '<em>About</em>' attribute.
	 * @see #setAbout(String)
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_About()
	 * @model
	 * @generated
	 */
	String getAbout();

	/**
	 * Sets the value of the '{@link org.mirage.model.AddUserEdit#getAbout <em>About</em>}' attribute.
	 * @param value the new value of the '<em>About</em>' attribute.
	 * @see #getAbout()
	 * @generated
	 */
	void setAbout(String value);

	/**
	 * Returns the value of the '<em><b>System</b></em>' attribute.
	 * Whether it is a user for a service.
	 * @return the value of the '<em>System</em>' attribute.
	 * @see #setSystem(boolean)
	 * @see org.mirage.model.MiragePackage#getAddUserEdit_System()
	 * @model
	 * @generated
	 */
	boolean isSystem();

	/**
	 * Sets the value of the '{@link org.mirage.model.AddUserEdit#isSystem <em>System</em>}' attribute.
	 * @param value the new value of the '<em>System</em>' attribute.
	 * @see #isSystem()
	 * @generated
	 */
	void setSystem(boolean value);

} // AddUserEdit
