// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Ssh Key Edit</b></em>'.
 *
 * Lets the owner of a key log in as a user.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.SshKeyEdit#getKey <em>Key</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getSshKeyEdit()
 * @model
 * @generated
 */
public interface SshKeyEdit extends UserEdit {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * A line of authorized_keys. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(String)
	 * @see org.mirage.model.MiragePackage#getSshKeyEdit_Key()
	 * @model default=""
	 * @generated
	 */
	String getKey();

	/**
	 * Sets the value of the '{@link org.mirage.model.SshKeyEdit#getKey <em>Key</em>}' attribute.
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(String value);

} // SshKeyEdit
