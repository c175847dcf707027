/** What buyers of any shop ask, each in several ways: bridges between the few phrasings of an entry and what is really written, and what an entry is not about. */
export const commonQuestions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    trackOrder:
      'where is my order | track my order | order status | when will my order arrive | what is the status of my parcel | how do I track my package | has my order been shipped | tracking number please | my tracking is not updating | where has my parcel reached | expected delivery date of my order | when will I receive my order',
    late: 'my order is late | it still has not arrived | my parcel is delayed | why is my delivery taking so long | I have been waiting for days | order not received yet | expected yesterday but nothing came | delivery date has passed | why the delay | it was supposed to be delivered last week',
    notReceived:
      'it says delivered but I did not get it | marked as delivered but not received | I never received my parcel | message says delivered but there is no package',
    deliveryTime:
      'how long does shipping take | how many days for delivery | when will it be delivered if I order today | delivery time | how fast do you ship | can I get it by tomorrow | when do you dispatch | estimated delivery time | I need it urgently, do you have express delivery',
    shippingFee:
      'how much is shipping | is delivery free | shipping charges | do I have to pay for delivery | free shipping | delivery cost',
    deliveryArea:
      'do you deliver to my area | do you ship to my city | is delivery available at my pincode | check my postcode | do you deliver in this location | can you deliver to my town | is my zip code serviceable',
    abroad:
      'do you ship internationally | can you deliver outside the country | international delivery | can I order from abroad | ship overseas',
    changeAddress:
      'change delivery address | I entered the wrong address | can I update my address | ship it to another address | modify shipping address | my address is incorrect | change phone number on the order',
    courier:
      'which courier do you use | the courier did not call me | delivery boy number | courier refused to deliver | driver left it at the wrong house',
    cancel:
      'cancel my order | I want to cancel | how do I cancel an order | please cancel it | I do not want it any more | can I cancel after it shipped | cancellation | ordered by mistake, cancel',
    cancelled: 'why was my order cancelled | my order got cancelled by itself | I did not cancel my order',
    refund:
      'where is my refund | I want my money back | when will I get the refund | refund not received | refund status | how long do refunds take | give me back my money',
    returns:
      'I want to return this | return policy | how do I return an item | can I return it | exchange for another size | I want a replacement | how to exchange | pick up my return | can I swap it | is return free',
    damaged:
      'the item arrived broken | it is damaged | product is defective | the box was open | it stopped working | it leaks | quality is bad | seal was broken | torn when it arrived',
    wrongItem:
      'I received the wrong product | you sent a different colour | wrong size delivered | this is not what I ordered',
    missingItem:
      'an item is missing | only one of two arrived | the parcel was empty | gift not included | I received less quantity | parts are missing',
    payMethods:
      'how can I pay | which payment methods do you accept | can I pay by card | modes of payment | do you take PayPal | online payment options | ways to pay',
    cod: 'is cash on delivery available | do you have COD | can I pay on delivery | COD please | pay cash when it arrives | why is cash on delivery not available',
    installments:
      'can I pay in installments | EMI available | buy now pay later | monthly payments | is there an EMI option | no cost EMI | pay in parts',
    paymentFailed:
      'payment failed | money deducted but no order | I was charged twice | cannot pay | amount debited but order not placed | transaction declined',
    invoice:
      'I need an invoice | send me the bill | receipt for my order | download invoice | tax invoice | copy of the bill',
    price:
      'how much is it | what is the price | price please | how much does this cost | tell me the rate | why is it so expensive | cost of this | price list',
    discount:
      'any discount | do you have a voucher | coupon code | is there any offer | can you give a better price | promo code | current offers | is there a sale | buy one get one | best price',
    codeFails: 'my coupon does not work | voucher cannot be applied | promo code not applied | invalid code',
    stock:
      'is it in stock | is this available | when will it be back in stock | do you have this | out of stock | restock | is it still available | ready stock',
    variants:
      'which colours do you have | other colours | which flavours are there | do you have other models | what options are available | different types | product range | show all variants',
    size: 'what size should I take | size chart | does it fit | what are the dimensions | how big is it | which size is right for me | length and width | I am 160 cm, which size | sizes available',
    customSize:
      'can you make a custom size | customise | made to order size | I need a different size than listed | can it be customised',
    material:
      'what is it made of | ingredients | which material | does it contain sugar | is it cotton | is it vegetarian | what is inside',
    features:
      'tell me about this product | product details | what are the features | specifications | more information about it | describe the product | what is special about it | benefits of this product',
    howToUse:
      'how do I use it | how to use this product | dosage | how many times a day | instructions | how should I take it | user manual | when to use it',
    howToClean:
      'how do I clean it | can I wash it | washing instructions | how to maintain it | care instructions | is the cover washable',
    install:
      'how do I install it | who will assemble it | do you provide installation | setup help | how to fit it',
    safety:
      'is it safe | side effects | any side effect | can children use it | is it safe during pregnancy | is it harmful | allergic',
    expiry:
      'what is the expiry date | shelf life | when does it expire | is it expired | where is the expiry date printed | received expired product',
    authentic:
      'is it original | is this genuine | is it fake | how do I know it is authentic | are your products original | how to verify authenticity',
    warranty:
      'does it have a warranty | warranty period | what does the guarantee cover | how to claim warranty | is there any guarantee | how many years of warranty',
    trial:
      'can I try it first | is there a trial | how does the trial period work | free trial | do you give samples | what if I do not like it after trying',
    compare:
      'which one is better | what is the difference between these | compare the two models | difference between this and that | how is it different from other brands',
    recommend:
      'which one do you recommend | suggest a product | what is best for me | help me choose | I need something for my skin | best product for beginners | can you suggest something good | show me products | which blender is best | best serum for dry skin | I need a good jacket | I am looking for headphones | need a lamp | something for my hair | which one suits me | I need it for my mother, what do you suggest | looking for a Zentrol set | I need a Kalvero | best Orvel for home | which Mirelo is better',
    buy: 'I want to buy | how to order | I want to place an order | I want to purchase this product | how can I buy it | take my order | book one for me | where can I order | I need this product | I am interested in this',
    cannotOrder:
      "I cannot place an order | unable to order | checkout does not work | order is not going through | not able to buy | why can't I order",
    wholesale:
      'do you sell wholesale | bulk order | price for 100 pieces | I want to be a distributor | become a dealer | reseller programme | dealership | how can I become a partner',
    sellWithYou:
      'I want to sell on your site | become a seller | franchise | partner with you | list my products',
    storeLocation:
      'where is your store | do you have a shop near me | store address | can I visit a showroom | outlet nearby | offline store | can I see it in person | can I pick it up',
    openingHours: 'are you open today | opening hours | when do you close | working hours | open on sunday',
    contact:
      'what is your phone number | how do I contact you | customer care number | can I call you | email address | contact details | helpline',
    agent:
      'talk to a human | I want to speak to an agent | connect me to a person | real person please | customer service | chat with an agent | let me talk to someone',
    complaint:
      'your service is terrible | I want to complain | this is pathetic | worst company | waste of time | you are cheating customers | very bad experience | nobody answers',
    account:
      'I cannot log in | forgot password | reset my password | OTP not received | delete my account | change my email | login problem',
    register: 'create an account | sign up | how do I register | I am a new user',
    loyalty:
      'how do I use my points | reward points | cashback not received | membership benefits | loyalty programme',
    refer: 'refer a friend | referral code | invite friends | how do I earn by referring',
    giftWrap: 'can you gift wrap it | add a gift card | it is a present | write a note',
    preorder: 'can I preorder | when will it launch | when is the new one coming | coming soon',
    review: 'how do I leave a review | I posted a review | where can I see reviews | reviews of this product',
    combine:
      'can you combine my orders | add another item to my order | send both together | change the quantity | edit my order | I ordered the wrong size, change it',
    jobs: 'are you hiring | job vacancy | work with you | career | internship',
    live: 'when is your next live | will it be on live today | price on live',
    app: 'the website is not working | app keeps crashing | page does not open | cannot see the product in my cart | cart is empty | link not working',
    privacyData: 'delete my data | how do you use my data | stop sending me messages | unsubscribe',
    advice:
      'give me a plan | I need advice | what should I eat | consult an expert | help me with my routine | can you guide me',
    orderQuestion:
      'I have a question about my order | order query | problem with my order | need help with my order | order details',
    menu: 'main menu | start again | go back | restart | start over',
    thanks: 'thank you | thanks a lot | ok thank you so much | great thanks | okay fine',
    greeting: 'hello | hi there | hey | good morning | are you there | anyone there | hello sir',
    closing: 'bye | goodbye | have a nice day | see you',
    yesno: 'yes | no | ok | okay | sure | yes please | no thanks | not now | maybe later | fine',
    fragments:
      'my name is Anna | 12345678 | I am 30 years old | tomorrow | at home | I told you already | in the evening | that one | the blue one | this product | how much in kg | for two people | my order number is 12345 | one more thing | I will check | I am waiting | it is ok now | got it',
    chatter:
      'what is your name | are you a bot | tell me a joke | how are you | who made you | I love you | what is the weather | where are you from',
  }).map(([topic, questions]) => [topic, questions.split(' | ')]),
);
