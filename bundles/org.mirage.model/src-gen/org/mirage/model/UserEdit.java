// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>User Edit</b></em>'.
 *
 * An edit of one user.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.UserEdit#getUser <em>User</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getUserEdit()
 * @model abstract="true"
 * @generated
 */
public interface UserEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>User</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Name of the user. As a word of a .changes file without quotes.
	 * @return the value of the '<em>User</em>' attribute.
	 * @see #setUser(String)
	 * @see org.mirage.model.MiragePackage#getUserEdit_User()
	 * @model default=""
	 * @generated
	 */
	String getUser();

	/**
	 * Sets the value of the '{@link org.mirage.model.UserEdit#getUser <em>User</em>}' attribute.
	 * @param value the new value of the '<em>User</em>' attribute.
	 * @see #getUser()
	 * @generated
	 */
	void setUser(String value);

} // UserEdit
