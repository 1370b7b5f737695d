// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Change Parameter</b></em>'.
 *
 * Something that is said only when a change set is applied, and stands in it as ${name}.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.ChangeParameter#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.ChangeParameter#getInitial <em>Initial</em>}</li>
 *   <li>{@link org.mirage.model.ChangeParameter#getAbout <em>About</em>}</li>
 *   <li>{@link org.mirage.model.ChangeParameter#isSecret <em>Secret</em>}</li>
 *   <li>{@link org.mirage.model.ChangeParameter#getComment <em>Comment</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getChangeParameter()
 * @model
 * @generated
 */
public interface ChangeParameter extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Small letters, digits and hyphens, beginning with a letter.
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.mirage.model.MiragePackage#getChangeParameter_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeParameter#getName <em>Name</em>}' attribute.
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Initial</b></em>' attribute.
	 * The value when nobody gives another; null when somebody must. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Initial</em>' attribute.
	 * @see #setInitial(String)
	 * @see org.mirage.model.MiragePackage#getChangeParameter_Initial()
	 * @model
	 * @generated
	 */
	String getInitial();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeParameter#getInitial <em>Initial</em>}' attribute.
	 * @param value the new value of the '<em>Initial</em>' attribute.
	 * @see #getInitial()
	 * @generated
	 */
	void setInitial(String value);

	/**
	 * Returns the value of the '<em><b>About</b></em>' attribute.
	 * What it is, for a person; null when not said.
	 * @return the value of the '<em>About</em>' attribute.
	 * @see #setAbout(String)
	 * @see org.mirage.model.MiragePackage#getChangeParameter_About()
	 * @model
	 * @generated
	 */
	String getAbout();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeParameter#getAbout <em>About</em>}' attribute.
	 * @param value the new value of the '<em>About</em>' attribute.
	 * @see #getAbout()
	 * @generated
	 */
	void setAbout(String value);

	/**
	 * Returns the value of the '<em><b>Secret</b></em>' attribute.
	 * Whether its value is stored and shown nowhere.
	 * @return the value of the '<em>Secret</em>' attribute.
	 * @see #setSecret(boolean)
	 * @see org.mirage.model.MiragePackage#getChangeParameter_Secret()
	 * @model
	 * @generated
	 */
	boolean isSecret();

	/**
	 * Sets the value of the '{@link org.mirage.model.ChangeParameter#isSecret <em>Secret</em>}' attribute.
	 * @param value the new value of the '<em>Secret</em>' attribute.
	 * @see #isSecret()
	 * @generated
	 */
	void setSecret(boolean value);

	/**
	 * Returns the value of the '<em><b>Comment</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Lines that a person wrote before it.
	 * @return the value of the '<em>Comment</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getChangeParameter_Comment()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getComment();

} // ChangeParameter
