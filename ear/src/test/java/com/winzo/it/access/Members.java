package com.winzo.it.access;

import com.winzo.it.books.Books;
import com.winzo.it.client.Customer;
import com.winzo.it.client.Protected;
import com.winzo.it.client.SoftAuthenticator;
import com.winzo.it.client.Winzo;

/** Somebody new of any role. */
record Members(Winzo winzo, Books books) {

    /** With that role only and nothing beside the password. */
    Customer withPassword(String role) {
        Customer customer = winzo.customer();
        books.text("update account_role set role = '" + role + "' where account_id = '" + customer.accountId()
                + "' returning role");
        return winzo.loggedInAgain(customer);
    }

    /** With that role only and a passkey, which was shown just now. */
    Protected withPasskey(String role) {
        return Protected.withPasskey(winzo, withPassword(role), new SoftAuthenticator());
    }
}
